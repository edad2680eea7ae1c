;;; session.el --- Drives eglot as a user does; writes what is to be seen to $OUT as JSON, one key for each feature.  -*- lexical-binding: t -*-
(package-initialize)
(require 'eglot)
(require 'json)
(setq eglot-sync-connect 40
      eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil)
(define-derived-mode trampolint-mode prog-mode "Trampolint")
(add-to-list 'eglot-server-programs
             `(trampolint-mode . (,(getenv "NODE") ,(getenv "TRAMPOLINT") "lsp" "--stdio")))

(defvar seen nil)
(defvar main nil)
(defmacro show (feature &rest body)
  "What FEATURE shows; where it does not, the reason stands in its place."
  `(with-current-buffer main
     (push (cons ,feature (condition-case reason (progn ,@body) (error (format "%S" reason)))) seen)))
(defun wait-for (predicate)
  (let ((end (+ (float-time) 40)))
    (while (and (not (funcall predicate)) (< (float-time) end))
      (accept-process-output nil 0.02))
    (or (funcall predicate) (error "Waited in vain for %S" predicate))))
(defun line-text () (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
(defun go-to (text &optional back)
  (goto-char (point-min))
  (re-search-forward text)
  (goto-char (+ (match-beginning 0) (or back 0))))
;; Idle timers, by which eglot tells of edits, do not run in a batch.
(defun tell () (eglot--signal-textDocument/didChange))

(find-file (getenv "FILE"))
(trampolint-mode)
(setq main (current-buffer) indent-tabs-mode nil tab-width 4)
(apply #'eglot--connect (eglot--guess-contact))
(eglot--maybe-activate-editing-mode)
(flymake-mode 1)
(flymake-start)

(show 'diagnostics
      (wait-for #'flymake-diagnostics)
      (vconcat
       (mapcar (lambda (found)
                 `((line . ,(line-number-at-pos (flymake-diagnostic-beg found)))
                   (marked . ,(buffer-substring-no-properties (flymake-diagnostic-beg found)
                                                              (flymake-diagnostic-end found)))
                   (says . ,(flymake-diagnostic-text found))))
               (flymake-diagnostics))))

(show 'hover
      (go-to "^    enclu" 4)
      (let (shown)
        (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
        (wait-for (lambda () shown))
        (substring-no-properties shown)))

(show 'definition
      (go-to "RUN_VECTOR(")
      (call-interactively #'xref-find-definitions)
      (with-current-buffer (window-buffer (selected-window))
        (vector (file-name-nondirectory buffer-file-name) (line-number-at-pos) (1+ (current-column)))))

(show 'completion
      (goto-char (point-max))
      (insert "push RUN_VEC")
      (tell)
      (completion-at-point)
      (prog1 (line-text) (insert "\n") (tell)))

(show 'rename
      (go-to "^leave_enclave:")
      (eglot-rename "way_out")
      (tell)
      (vconcat (seq-filter (lambda (line) (string-match-p "way_out\\|leave_enclave" line))
                           (split-string (buffer-string) "\n"))))

(show 'codeAction
      (go-to "^    enclu" 4)
      ;; The menu of `eglot-code-actions' needs a person; its choices are the same without one.
      (let ((fix (seq-find (lambda (action) (eq (plist-get action :isPreferred) t))
                           (eglot-code-actions (point) (+ (point) 5) "quickfix"))))
        (eglot--apply-workspace-edit (plist-get fix :edit)))
      (tell)
      (wait-for (lambda () (null (flymake-diagnostics))))
      (go-to "^    mov     \\$EENTER")
      (forward-line 1)
      (line-text))

(show 'formatting
      (eglot-format-buffer)
      (goto-char (point-max))
      (forward-line -1)
      (line-text))
(show 'text (buffer-substring-no-properties (point-min) (point-max)))

(with-temp-file (getenv "OUT") (insert (json-encode (reverse seen))))
(kill-emacs 0)
