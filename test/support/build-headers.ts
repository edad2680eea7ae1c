/**
 * What the builds of Linux and of the C library generate before they assemble anything, replaced by small headers of our
 * own: a configuration, numbers for the offsets of C structures, system call numbers. Which values they have does not
 * matter to a comparison in which both sides read them.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../.cache/build-headers/', import.meta.url));

/** How a tree's files are preprocessed. Paths are absolute. */
export interface BuildFlags {
  readonly includePaths: readonly string[];
  readonly defines: readonly (readonly [name: string, value: string])[];
  readonly preincludes: readonly string[];
}

type Headers = Readonly<Record<string, string>>;

/** Written only where the text differs, so that time stamps stay. */
function writeHeaders(folder: string, headers: Headers): void {
  for (const [name, text] of Object.entries(headers)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

const defines = (names: readonly string[], value: (index: number) => string | number): string =>
  names.map((name, index) => `#define ${name} ${value(index)}\n`).join('');

const KERNEL_OPTIONS = [
  '64BIT X86 X86_64 SMP OBJTOOL STACK_VALIDATION RETPOLINE CPU_UNRET_ENTRY CPU_SRSO RETHUNK PAGE_TABLE_ISOLATION',
  'IA32_EMULATION FUNCTION_TRACER DYNAMIC_FTRACE DYNAMIC_FTRACE_WITH_REGS FUNCTION_GRAPH_TRACER X86_5LEVEL XEN_PV',
  'EFI_MIXED HIBERNATION KPROBES PARAVIRT PARAVIRT_XXL SLS X86_KERNEL_IBT UNWINDER_ORC X86_SGX PREEMPTION',
  'STACKPROTECTOR CPU_IBRS_ENTRY MODVERSIONS',
]
  .join(' ')
  .split(' ');

const KERNEL_NUMBERS: Headers = {
  X86_L1_CACHE_SHIFT: '6',
  X86_INTERNODE_CACHE_SHIFT: '6',
  PGTABLE_LEVELS: '4',
  PHYSICAL_START: '0x1000000',
  PHYSICAL_ALIGN: '0x200000',
  HZ: '250',
  NR_CPUS: '64',
  FUNCTION_ALIGNMENT: '16',
  BUILD_SALT: '""',
};

const SYSTEM_CALLS = [
  'sigreturn',
  'rt_sigreturn',
  'ia32_sigreturn',
  'ia32_rt_sigreturn',
  'gettimeofday',
  'time',
  'getcpu',
];

/** The flags for the kernel's `arch/x86` below `root`. */
export function linuxBuild(root: string): BuildFlags {
  const folder = path.join(CACHE, 'linux');
  const numbers = Object.entries(KERNEL_NUMBERS).map(([name, value]) => `#define CONFIG_${name} ${value}\n`);
  const systemCalls = defines(
    SYSTEM_CALLS.map((name) => `__NR_${name}`),
    (index) => 100 + index,
  );
  writeHeaders(folder, {
    'generated/autoconf.h': KERNEL_OPTIONS.map((name) => `#define CONFIG_${name} 1\n`).join('') + numbers.join(''),
    'generated/asm-offsets.h': defines(offsetNames(root), (index) => 8 * (index + 1)),
    'kvm-asm-offsets.h': '#include <generated/asm-offsets.h>\n',
    'linux/version.h':
      '#define LINUX_VERSION_CODE 393472\n#define KERNEL_VERSION(a, b, c) (((a) << 16) + ((b) << 8) + (c))\n',
    'voffset.h': '',
    'zoffset.h': '',
    'as-layout.h': '',
    ...Object.fromEntries(
      ['64', '32', '32_ia32', '64_x32'].map((abi) => [`asm/unistd_${abi}.h`, systemCalls] as const),
    ),
    ...Object.fromEntries(genericHeaders(root).map((name) => [`asm/${name}`, `#include <asm-generic/${name}>\n`])),
  });
  return {
    includePaths: [
      folder,
      ...['arch/x86/include', 'include', 'arch/x86/include/uapi', 'include/uapi'].map((name) => path.join(root, name)),
    ],
    defines: [
      ['__KERNEL__', '1'],
      ['__ASSEMBLY__', '1'],
      ['CC_USING_FENTRY', '1'],
    ],
    preincludes: ['kconfig.h', 'linkage.h'].map((name) => path.join(root, 'include/linux', name)),
  };
}

/** The names for which `asm-offsets.c` makes the kernel's build compute offsets. */
function offsetNames(root: string): readonly string[] {
  const folders = ['arch/x86/kernel', 'arch/x86/kvm'].map((name) => path.join(root, name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /asm-offsets.*\.c$/.test(name))
      .sort()
      .map((name) => path.join(folder, name)),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(OFFSET|DEFINE|ENTRY)\(\s*(\w+)/g)].map(([, macro, name]) =>
      macro === 'ENTRY' ? `pt_regs_${name}` : (name ?? ''),
    ),
  );
  return [...new Set(names)];
}

/** Headers that x86 takes over unchanged from `asm-generic`, which the build wraps. */
function genericHeaders(root: string): readonly string[] {
  const list = (folder: string): readonly string[] =>
    readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.h'));
  const own = new Set([...list('arch/x86/include/asm'), ...list('arch/x86/include/uapi/asm')]);
  return [...new Set([...list('include/asm-generic'), ...list('include/uapi/asm-generic')])].filter(
    (name) => !own.has(name),
  );
}

/** The folders of the C library's build for x86-64 Linux, in its order (`sysdeps` and their `Implies` files). */
const GLIBC_FOLDERS = [
  'include',
  ...[
    'unix/sysv/linux/x86_64/64 unix/sysv/linux/x86_64 unix/sysv/linux/x86/include unix/sysv/linux/x86 x86/nptl',
    'unix/sysv/linux/wordsize-64 x86_64/nptl unix/sysv/linux/include unix/sysv/linux nptl pthread gnu unix/inet',
    'unix/sysv unix/x86_64 unix posix x86_64/64 x86_64/fpu/multiarch x86_64/fpu x86/fpu/include x86/fpu',
    'x86_64/multiarch x86_64 x86/include x86 ieee754/float128 ieee754/ldbl-96/include ieee754/ldbl-96',
    'ieee754/dbl-64 ieee754/flt-32 wordsize-64 ieee754 generic',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `sysdeps/${name}`),
  '',
  'nptl',
];

const ERRORS = ['ENOENT', 'EINTR', 'EAGAIN', 'ENOMEM', 'EINVAL', 'ERANGE', 'ENOSYS', 'EOVERFLOW', 'ETIMEDOUT'];
const MODULES = ['libc', 'libm', 'rtld', 'libpthread', 'libmvec'];
const BSD_MACROS = ['ENTRY(x) .globl x; x:', 'ALTENTRY(x) .globl x; x:', 'END(x) .size x, .-x', 'RCSID(x)'];

/** The flags for the C library below `root`. */
export function glibcBuild(root: string): BuildFlags {
  const folder = path.join(CACHE, 'glibc');
  const options = ['HAVE_ASM_SET_DIRECTIVE', 'HAVE_CFI', 'USE_MULTIARCH', 'HAVE_ELF'];
  writeHeaders(folder, {
    'config.h': defines(options, () => 1) + '#define ASM_LINE_SEP ;\n',
    'libc-modules.h': defines(
      MODULES.map((name) => `MODULE_${name}`),
      (index) => index + 1,
    ),
    'linux/errno.h': defines(ERRORS, (index) => index + 1),
    'asm/unistd.h': '#include <arch-syscall.h>\n',
    'machine/asm.h': BSD_MACROS.map((macro) => `#define ${macro}\n`).join(''),
    ...Object.fromEntries(
      [
        'misc/bits/syscall first-versions abi-versions locale-defines tlsdesc jmp_buf-ssp sigaltstack-offsets',
        'cpu-features-offsets asm/prctl rtld-offsets',
      ]
        .join(' ')
        .split(' ')
        .map((name) => [`${name}.h`, ''] as const),
    ),
  });
  return {
    includePaths: [folder, ...GLIBC_FOLDERS.map((name) => path.join(root, name))],
    defines: [
      ['PIC', '1'],
      ['SHARED', '1'],
      ['MODULE_NAME', 'libc'],
      ['TOP_NAMESPACE', 'glibc'],
      ['_LIBC_REENTRANT', '1'],
    ],
    preincludes: [path.join(folder, 'libc-modules.h'), path.join(root, 'include/libc-symbols.h')],
  };
}
