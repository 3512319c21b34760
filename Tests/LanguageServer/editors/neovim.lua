-- What somebody does in Neovim: sees a finding, mends it, takes a completion, renames a source, saves.
local waymark, site, marker, account = vim.env.WAYMARK, vim.env.SITE, vim.env.MARKER, vim.env.ACCOUNT
local seen = io.open(account, 'w')
local function say(...) seen:write(table.concat({ ... }, ' '), '\n') seen:flush() end
local function wait(what, condition)
  if not vim.wait(30000, condition, 20) then
    say('waited in vain for', what)
    for _, line in ipairs(vim.split(vim.fn.execute('messages'), '\n')) do say('  ', line) end
    vim.cmd('cquit')
  end
end
local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') end
local function go(words)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. words, 'cW') == 0 then say('not there:', words) vim.cmd('cquit') end
end

vim.o.hidden = true
local client = vim.lsp.start_client({ cmd = { waymark, 'lsp' }, root_dir = site })
-- Each Markdown and YAML file is told of, as a set-up by file type does.
vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
  pattern = { '*.md', '*.yml' },
  callback = function(event) vim.lsp.buf_attach_client(event.buf, client) end,
})
vim.cmd('edit ' .. vim.fn.fnameescape(marker))
wait('the server', function() return vim.lsp.buf_is_attached(0, client) and vim.lsp.get_client_by_id(client).initialized end)

wait('a finding', function() return #vim.diagnostic.get(0) > 0 end)
for _, finding in ipairs(vim.diagnostic.get(0)) do say('finding', finding.code or finding.user_data.lsp.code, finding.lnum + 1) end

go('sumary')
vim.ui.select = function(items, _, choose) say('mend', items[1][2].title) choose(items[1], 1) end
vim.lsp.buf.code_action()
wait('the mend', function() return text():find('\nsummary:', 1, true) end)
wait('no finding', function() return #vim.diagnostic.get(0) == 0 end)

-- A completion is taken by typing.
vim.cmd('normal! Go')
vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
vim.o.completeopt = 'menuone'
local place = vim.api.nvim_win_get_cursor(0)
vim.api.nvim_buf_set_lines(0, place[1] - 1, place[1], false, { 'É💡 see [@keep' })
vim.api.nvim_win_set_cursor(0, { place[1], 100 })
local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', {
  textDocument = { uri = vim.uri_from_bufnr(0) },
  position = { line = place[1] - 1, character = #'xyx see [@keep' },
}, 30000)
for _, item in ipairs(answers[client].result.items) do
  if item.textEdit.newText:find('keepers-handbook', 1, true) then
    vim.lsp.util.apply_text_edits({ item.textEdit }, 0, 'utf-16')
    break
  end
end
say('completed', vim.api.nvim_buf_get_lines(0, place[1] - 1, place[1], false)[1])
vim.api.nvim_buf_set_lines(0, place[1] - 1, place[1], false, { 'É💡 see [@keepers-handbook].' })

vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), 30000)

go('keepers-handbook')
vim.lsp.buf.rename('handbook')
wait('the new key', function() return text():find('@handbook', 1, true) and not text():find('keepers-handbook', 1, true) end)

vim.cmd('wall')
say('saved')
-- The number of a marker changes, and with it whatever names it.
go('1')
vim.lsp.buf.rename('11')
wait('the new number', function() return text():find('number: 11', 1, true) end)
vim.wait(500)
vim.cmd('wall')
say('renumbered', vim.api.nvim_buf_get_name(0))
vim.lsp.stop_client(client)
vim.wait(2000, function() return vim.lsp.client_is_stopped(client) end)
say('stopped', tostring(vim.lsp.client_is_stopped(client)))
vim.cmd('qall!')
