-- Drives Neovim's own client as a user does and writes what is to be seen to $OUT as JSON, one key for each feature.
vim.cmd('set expandtab shiftwidth=4 noautoindent completeopt=menuone')
local seen = {}

-- Neovim before 0.8 (Debian 12 has 0.7.2) has the same under older names.
local format = vim.lsp.buf.format or vim.lsp.buf.formatting
local start = vim.lsp.start or function(config)
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end

-- Gives what `condition` gives in the end, which is what came on the screen.
local function wait_for(what, condition)
  local value
  local came = vim.wait(40000, function()
    value = condition()
    return value
  end, 20)
  if not came then error('waited in vain for ' .. what) end
  return value
end

-- What a feature shows; where it does not, the reason stands in its place.
local function show(feature, action)
  local _, value = pcall(action)
  seen[feature] = value
end

local function go_to(text, forward)
  vim.fn.cursor(1, 1)
  if vim.fn.search(text, 'c') == 0 then error('no ' .. text) end
  vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + (forward or 0))
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, true)
end

local function lines_with(...)
  local texts = { ... }
  return vim.tbl_filter(function(line)
    for _, text in ipairs(texts) do
      if line:find(text, 1, true) then return true end
    end
    return false
  end, lines())
end

local function no_diagnostics()
  return #vim.diagnostic.get(0) == 0
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'asm',
  callback = function()
    start({
      name = 'trampolint',
      cmd = { vim.env.NODE, vim.env.TRAMPOLINT, 'lsp', '--stdio' },
      root_dir = vim.fn.getcwd(),
    })
  end,
})
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
vim.cmd('setlocal filetype=asm omnifunc=v:lua.vim.lsp.omnifunc')
local main = vim.api.nvim_get_current_buf()

show('diagnostics', function()
  wait_for('a diagnostic', function() return not no_diagnostics() end)
  return vim.tbl_map(function(found)
    local line = vim.fn.getline(found.lnum + 1)
    return {
      line = found.lnum + 1,
      marked = line:sub(found.col + 1, found.end_col),
      says = (found.code or found.user_data.lsp.code) .. ': ' .. found.message,
    }
  end, vim.diagnostic.get(0))
end)

show('hover', function()
  go_to('^    enclu', 4)
  vim.lsp.buf.hover()
  local window = wait_for('the floating window', function()
    for _, one in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(one).relative ~= '' then return one end
    end
  end)
  local text = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true)
  vim.api.nvim_win_close(window, true)
  return table.concat(text, '\n')
end)

show('definition', function()
  go_to('RUN_VECTOR(')
  vim.lsp.buf.definition()
  wait_for('another buffer', function() return vim.api.nvim_get_current_buf() ~= main end)
  return { vim.fn.expand('%:t'), vim.fn.line('.'), vim.fn.col('.') }
end)
vim.api.nvim_set_current_buf(main)

show('completion', function()
  -- Neovim waits in Insert mode for more keys ('!'), and the menu comes meanwhile; <C-y> takes what it offers first.
  local tries = 0
  local timer = vim.loop.new_timer()
  timer:start(20, 20, vim.schedule_wrap(function()
    tries = tries + 1
    local visible = vim.fn.pumvisible() == 1
    if timer:is_closing() or not (visible or tries == 2000) then return end
    timer:close()
    vim.api.nvim_input(visible and '<C-y><Esc>' or '<Esc>')
  end))
  local keys = vim.api.nvim_replace_termcodes('Gopush RUN_VEC<C-x><C-o>', true, false, true)
  vim.api.nvim_feedkeys(keys, 'tx!', false)
  return vim.fn.getline('$')
end)

show('rename', function()
  go_to('^leave_enclave:')
  vim.lsp.buf.rename('way_out')
  wait_for('the new name', function() return #lines_with('way_out') > 0 end)
  return lines_with('way_out', 'leave_enclave')
end)

show('codeAction', function()
  -- The menu needs a person, who chooses the prefix here.
  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      if options.format_item(item):find('%f[%w]ds%f[%W]') then return choose(item, index) end
    end
    error('no action of the menu speaks of ds')
  end
  go_to('^    enclu', 4)
  vim.lsp.buf.code_action()
  -- The second one has its prefix already.
  wait_for('the prefix', function() return #lines_with('    ds enclu') == 2 end)
  wait_for('no diagnostics', no_diagnostics)
  go_to('^    mov     $EENTER')
  return vim.fn.getline(vim.fn.line('.') + 1)
end)

show('formatting', function()
  format()
  wait_for('the laid out line', function() return vim.fn.getline('$'):find('^ ') end)
  return vim.fn.getline('$')
end)

seen.text = table.concat(lines(), '\n') .. '\n'
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.OUT)
vim.cmd('qall!')
