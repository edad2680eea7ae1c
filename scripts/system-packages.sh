#!/usr/bin/env bash
# Installs the Debian packages that some test suites need, where it may: as root, on a system with apt-get.
#
# It never fails the tests. What cannot be installed is printed, and the suites that need it report themselves as
# skipped. Running it again is quick: packages that are present are not looked up again.
set -u

# package: what needs it
PACKAGES=(
  gcc              # preprocesses and assembles in the conformance suites (cpp, as)
  libc6-dev        # headers and start-up code of the programs the native suites run
  binutils         # GNU as and objdump, the reference for what a file means
  binutils-source  # the test suite of GNU as, read by the conformance suites
  chromium         # shows the VS Code workbench of the editor suite
  neovim           # the editors beside VS Code that the editor suites drive
  emacs-nox
  elpa-eglot       # the language client of Emacs
  vim-nox
  vim-ale          # the language client of Vim
  zsh              # the shells whose completion is tried, beside bash
  fish
  make             # the build systems whose snippets the documentation has
  cmake
  meson
  pre-commit       # runs the hook that .pre-commit-hooks.yaml defines
  libzydis-dev     # a second source of what instructions read and write
  linux-kbuild-6.1 # objtool, a second opinion about stack and DF
  linux-source-6.1 # the kernel's SGX assembly, read by the corpus suites
  glibc-source     # the C library's x86-64 assembly, read by the corpus suites
  xz-utils         # unpacks the sources
  rust-src         # the Rust standard library's SGX entry code, read by the corpus suites
)

say() { printf 'system packages: %s\n' "$*"; }

if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
  say 'no apt-get here; suites that need a missing tool will be skipped'
  exit 0
fi

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

list_missing() {
  local package
  for package in "${PACKAGES[@]}"; do
    is_installed "$package" || printf '%s\n' "$package"
  done
}

mapfile -t missing < <(list_missing)
if [ "${#missing[@]}" -eq 0 ]; then
  say 'all present'
  exit 0
fi

if [ "$(id -u)" -ne 0 ]; then
  say "missing, and only root may install them: ${missing[*]}"
  exit 0
fi

# Ten minutes for the download of all packages together: a dead mirror must not hang the tests.
readonly LIMIT_SECONDS=600
install_packages() {
  DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes timeout "$LIMIT_SECONDS" apt-get install --yes --quiet --quiet \
    --no-install-recommends -o DPkg::Lock::Timeout=120 -o Acquire::Retries=2 -o Dpkg::Use-Pty=0 "$@" >/dev/null
}

say "installing ${missing[*]}"
if ! timeout "$LIMIT_SECONDS" apt-get update --quiet --quiet -o Acquire::Retries=2 >/dev/null; then
  say 'the package lists could not be refreshed; trying with those at hand'
fi
if ! install_packages "${missing[@]}"; then
  # One package that this release does not have must not keep the others away.
  for package in "${missing[@]}"; do
    is_installed "$package" || install_packages "$package" || true
  done
fi

mapfile -t missing < <(list_missing)
if [ "${#missing[@]}" -eq 0 ]; then
  say 'all present'
else
  say "could not install: ${missing[*]}"
fi
exit 0
