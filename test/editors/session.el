;;; session.el --- Drives eglot over a file and writes what it saw to $OUT as JSON.  -*- lexical-binding: t -*-
(package-initialize)
(require 'eglot)
(require 'json)
(setq eglot-sync-connect 20
      eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil)
(define-derived-mode trampolint-mode prog-mode "Trampolint")
(add-to-list 'eglot-server-programs
             `(trampolint-mode . (,(getenv "NODE") ,(getenv "TRAMPOLINT") "lsp" "--stdio")))

(defvar seen nil)
(defun note (key value) (push (cons key value) seen))
(defun finish (status)
  (with-temp-file (getenv "OUT") (insert (json-encode (reverse seen))))
  (kill-emacs status))
(defun wait-for (predicate)
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall predicate)) (< (float-time) end))
      (accept-process-output nil 0.05))
    (unless (funcall predicate) (finish 1))))
(defun ask (method &rest more)
  (jsonrpc-request (eglot-current-server) method (append (eglot--TextDocumentPositionParams) more)))
(defun line-text () (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(find-file (getenv "FILE"))
(trampolint-mode)
(apply #'eglot--connect (eglot--guess-contact))
(eglot--maybe-activate-editing-mode)
(flymake-mode 1)
(flymake-start)
(wait-for (lambda () (flymake-diagnostics)))
(let ((found (car (flymake-diagnostics))))
  (goto-char (flymake-diagnostic-beg found))
  (note 'text (flymake-diagnostic-text found))
  (note 'line (line-number-at-pos))
  (note 'marked (buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found))))
(note 'hover (plist-get (plist-get (ask :textDocument/hover) :contents) :value))

(save-excursion
  (search-forward "two, RUN_TWO")
  (backward-char 2)
  (let ((found (car (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))))
    (note 'definition (file-name-nondirectory (xref-location-group (xref-item-location found))))))

(save-excursion
  (goto-char (point-max))
  (insert "\tmov\t%eb")
  (eglot--signal-textDocument/didChange)
  (note 'completion (mapcar (lambda (item) (plist-get item :label))
                            (append (plist-get (ask :textDocument/completion) :items) nil)))
  (delete-region (line-beginning-position) (point))
  (eglot--signal-textDocument/didChange))

(let* ((actions (jsonrpc-request (eglot-current-server) :textDocument/codeAction
                                 (list :textDocument (eglot--TextDocumentIdentifier)
                                       :range (list :start (eglot--pos-to-lsp-position) :end (eglot--pos-to-lsp-position))
                                       :context (list :diagnostics []))))
       (fix (seq-find (lambda (action) (eq (plist-get action :isPreferred) t)) actions)))
  (eglot--apply-workspace-edit (plist-get fix :edit)))
(note 'mended (line-text))
;; Idle timers, by which eglot tells of edits, do not run in a batch.
(eglot--signal-textDocument/didChange)
(wait-for (lambda () (null (flymake-diagnostics))))
(note 'after (length (flymake-diagnostics)))

(save-excursion
  (goto-char (point-min))
  (search-forward "leave_enclave:")
  (backward-char 3)
  (eglot-rename "way_out")
  (note 'renamed (list (line-text) (count-matches "way_out" (point-min) (point-max))
                       (count-matches "leave_enclave" (point-min) (point-max)))))

(save-excursion
  (goto-char (point-min))
  (search-forward "way_out:")
  (forward-line 2)
  (delete-horizontal-space)
  (eglot--signal-textDocument/didChange)
  (setq indent-tabs-mode nil tab-width 4)
  (eglot-format-buffer)
  (note 'formatted (line-text)))
(finish 0)
