;;; emacs.el --- What one sees in Emacs -*- lexical-binding: t -*-
;; Set up as docs/editors.md has it: a finding that is underlined and listed, and what a marker is, where the point is.
(require 'package)
(package-initialize)
(require 'eglot)
(require 'markdown-mode)
(setq inhibit-startup-screen t make-backup-files nil eldoc-echo-area-use-multiline-p t
      eldoc-idle-delay 0.2 eglot-connect-timeout 30 initial-scratch-message nil
      native-comp-async-report-warnings-errors nil frame-background-mode 'light)
(mapc #'frame-set-background-mode (frame-list))
(menu-bar-mode -1)
(global-visual-line-mode 1)
(setq project-find-functions (list (lambda (_) (cons 'transient default-directory-of-the-site))))
(defvar default-directory-of-the-site (expand-file-name default-directory))
(add-to-list 'eglot-server-programs (list '(markdown-mode yaml-mode) (getenv "WAYMARK") "lsp"))
(add-hook 'markdown-mode-hook #'eglot-ensure)
;; A finding first, then the point where something is explained, then what the echo area shows of it.
(defvar step 'start)
(defun look ()
  (pcase step
    ('start
     (when (and (fboundp 'eglot-managed-p) (eglot-managed-p))
       (flymake-start)
       (when (flymake-diagnostics)
         (setq step 'finding)
         (flymake-show-buffer-diagnostics)
         (with-selected-window (get-buffer-window (flymake--diagnostics-buffer-name))
           (fit-window-to-buffer nil 3 3)))))
    ('finding
     (setq step 'explanation)
     (goto-char (point-min))
     (search-forward "[QM")
     ;; As a key that somebody presses: only then is anything explained.
     (setq unread-command-events (listify-key-sequence (kbd "C-f"))))
    ('explanation (setq step 'done))
    ('done (write-region "" nil (getenv "READY") nil 'quiet))))
(run-with-timer 1 1 #'look)
