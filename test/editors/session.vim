" Drives ALE over a file as a user does and writes what is to be seen to $OUT as JSON, one key for each feature.
set nocompatible hidden expandtab shiftwidth=4 noautoindent
let g:ale_linters_explicit = 1
let g:ale_linters = {'asm': ['trampolint']}
let g:ale_hover_to_preview = 1
let g:ale_hover_cursor = 0
let g:ale_cursor_detail = 0
let g:ale_update_tagstack = 0
let s:run = shellescape($NODE) . ' ' . shellescape($TRAMPOLINT)
let g:ale_fixers = {'asm': [{-> {'command': s:run . ' format --stdin --stdin-filename %s'}}]}
set omnifunc=ale#completion#OmniFunc
packadd ale
let s:seen = {}

function! s:WaitFor(condition) abort
  let l:start = reltime()
  while !eval(a:condition)
    if reltimefloat(reltime(l:start)) > 40
      throw 'waited in vain for ' . a:condition
    endif
    sleep 20m
  endwhile
endfunction

" What a feature shows; where it does not, the reason stands in its place.
function! s:Show(feature, function) abort
  try
    let s:seen[a:feature] = call(a:function, [])
  catch
    let s:seen[a:feature] = v:exception . ' at ' . v:throwpoint
  endtry
endfunction

function! s:Find(text, back) abort
  call cursor(1, 1)
  call search(a:text, 'c')
  call cursor(line('.'), col('.') + a:back)
endfunction

function! s:Diagnostics() abort
  call s:WaitFor('!empty(ale#engine#GetLoclist(s:buffer))')
  return map(copy(ale#engine#GetLoclist(s:buffer)), {_, found -> {
  \   'line': found.lnum,
  \   'marked': getline(found.lnum)[found.col - 1 : found.end_col - 1],
  \   'says': found.code . ': ' . found.text,
  \}})
endfunction

function! s:Previews() abort
  return filter(range(1, winnr('$')), 'getwinvar(v:val, "&previewwindow")')
endfunction

function! s:Hover() abort
  call s:Find('^    enclu', 4)
  ALEHover
  call s:WaitFor('!empty(s:Previews())')
  let l:text = join(getbufline(winbufnr(s:Previews()[0]), 1, '$'), "\n")
  pclose
  return l:text
endfunction

function! s:Definition() abort
  call s:Find('RUN_VECTOR(', 0)
  ALEGoToDefinition
  call s:WaitFor('bufnr("%") != s:buffer')
  let l:place = [expand('%:t'), line('.'), col('.')]
  execute 'buffer ' . s:buffer
  return l:place
endfunction

function! s:Completion() abort
  execute "normal! Gopush RUN_VEC\<C-x>\<C-o>"
  return getline('$')
endfunction

" Both ask for something to be typed or chosen, which nobody can here: the answer is the next of these.
runtime autoload/ale/util.vim
function! ale#util#Input(message, value, ...) abort
  return s:Answer(a:message)
endfunction

function! s:Rename() abort
  let s:Answer = {message -> 'way_out'}
  call s:Find('^leave_enclave:', 0)
  ALERename
  call s:WaitFor('search("^way_out:", "nw") > 0')
  return filter(getline(1, '$'), 'v:val =~# "way_out\\|leave_enclave"')
endfunction

function! s:Action() abort
  let s:Answer = {message -> matchstr(message, '\d\+\ze) [^\n]*ds')}
  call s:Find('^    enclu', 4)
  ALECodeAction
  " The second one has its prefix already.
  call s:WaitFor('count(getline(1, "$"), "    ds enclu") == 2')
  ALELint
  call s:WaitFor('empty(ale#engine#GetLoclist(s:buffer))')
  call s:Find('^    mov     $EENTER', 0)
  return getline(line('.') + 1)
endfunction

function! s:Formatting() abort
  ALEFix
  call s:WaitFor('getline("$") =~# "^ "')
  return getline('$')
endfunction

call ale#linter#Define('asm', {
\   'name': 'trampolint',
\   'lsp': 'stdio',
\   'executable': $NODE,
\   'command': '%e ' . ale#Escape($TRAMPOLINT) . ' lsp --stdio',
\   'project_root': {buffer -> fnamemodify($FILE, ':h')},
\   'language': 'gas',
\})
execute 'edit ' . fnameescape($FILE)
set filetype=asm
setlocal omnifunc=ale#completion#OmniFunc
let s:buffer = bufnr('%')
ALELint
call s:Show('diagnostics', function('s:Diagnostics'))
call s:Show('hover', function('s:Hover'))
call s:Show('definition', function('s:Definition'))
call s:Show('completion', function('s:Completion'))
call s:Show('rename', function('s:Rename'))
call s:Show('codeAction', function('s:Action'))
call s:Show('formatting', function('s:Formatting'))
let s:seen.text = join(getline(1, '$'), "\n") . "\n"
call writefile([json_encode(s:seen)], $OUT)
qall!
