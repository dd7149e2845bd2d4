import { STAGED_DIFF, STAGED_END } from './diffPatch.ts';

/** The hooks we install, and what each does for us. */
export const HOOK_NAMES = [
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'post-rewrite',
  'post-merge',
  'pre-push',
] as const;
/** Hooks that git writes to: the one that stood there before gets the same input. */
const WITH_INPUT: readonly string[] = ['post-rewrite', 'pre-push'];
export type HookName = (typeof HOOK_NAMES)[number];

/** First words of every file we write into a hooks folder: how `init` and `deinit` know their own. */
export const HOOK_MARK = '# countersign hook';
/** The shared part, sourced by each hook. */
export const SHARED_NAME = 'countersign.sh';
export const PREVIOUS_SUFFIX = '.countersign-previous';

/** One hook: what stood there before runs first, with the same arguments and input, and keeps its say over the commit. */
export function hookScript(name: HookName): string {
  const input = WITH_INPUT.includes(name);
  const chain = input
    ? `countersign_input=$(cat)
if [ -x "$countersign_dir/${name}${PREVIOUS_SUFFIX}" ]; then
  printf '%s\\n' "$countersign_input" | "$countersign_dir/${name}${PREVIOUS_SUFFIX}" "$@" || exit $?
fi`
    : `if [ -x "$countersign_dir/${name}${PREVIOUS_SUFFIX}" ]; then
  "$countersign_dir/${name}${PREVIOUS_SUFFIX}" "$@" || exit $?
fi`;
  return `#!/bin/sh
${HOOK_MARK} ${name}. Runs ${name}${PREVIOUS_SUFFIX} first if there is one. Taken out by: countersign deinit
case $0 in */*) countersign_dir=\${0%/*} ;; *) countersign_dir=. ;; esac
${chain}
if [ -r "$countersign_dir/${SHARED_NAME}" ]; then
  . "$countersign_dir/${SHARED_NAME}"
  ${input ? 'printf \'%s\\n\' "$countersign_input" | ' : ''}countersign_hook ${name} "$@" || :
fi
exit 0
`;
}

/**
 * The shared part: POSIX, for dash, busybox and Git for Windows. It finds out with shell built-ins alone whether
 * there is anything to record; only then a process is started. It never fails and it never waits long.
 */
export const SHARED_SCRIPT = `${HOOK_MARK}: shared part, sourced by the hooks beside it. Fails open: it never stops git.

# Sets countersign_git (this worktree's git dir), countersign_common and countersign_state.
countersign_find() {
  countersign_git=\${GIT_DIR:-.git}
  if [ -f "$countersign_git" ]; then
    IFS= read -r countersign_line <"$countersign_git" || return 1
    countersign_git=\${countersign_line#gitdir: }
  fi
  [ -d "$countersign_git" ] || return 1
  countersign_common=$countersign_git
  if [ -f "$countersign_git/commondir" ]; then
    IFS= read -r countersign_line <"$countersign_git/commondir" || return 1
    case $countersign_line in
      /* | ?:*) countersign_common=$countersign_line ;;
      *) countersign_common=$countersign_git/$countersign_line ;;
    esac
  fi
  countersign_state=$countersign_git/countersign
}

# True when something is recorded for the worktree: a segment that is not older than our word that all is committed.
countersign_captured() {
  for countersign_file in "$countersign_state"/ledger/*; do
    [ -s "$countersign_file" ] || continue
    [ "$countersign_state/settled" -nt "$countersign_file" ] 2>/dev/null || return 0
  done
  return 1
}

# True when commits of this repository carry records.
countersign_active() {
  [ -e "$countersign_common/refs/notes/countersign" ] && return 0
  [ -e "$countersign_common/countersign/active" ] && return 0
  [ -d "$countersign_common/refs/notes/remotes" ] && return 0
  # Refs in a reftable cannot be read by built-ins: where init was run, the command looks.
  [ -d "$countersign_common/reftable" ] && [ -d "$countersign_common/countersign" ] && return 0
  [ -f "$countersign_common/packed-refs" ] &&
    grep -q ' refs/notes/\\(remotes/.*/\\)\\{0,1\\}countersign$' "$countersign_common/packed-refs" 2>/dev/null
}

# Sets countersign_tip to the commit HEAD names, or to nothing when built-ins cannot tell (packed or other ref storage).
countersign_read_tip() {
  countersign_tip=
  IFS= read -r countersign_line <"$countersign_git/HEAD" 2>/dev/null || return 0
  case $countersign_line in
    'ref: '*)
      countersign_line=\${countersign_line#ref: }
      [ -f "$countersign_common/$countersign_line" ] || return 0
      IFS= read -r countersign_tip <"$countersign_common/$countersign_line" || countersign_tip=
      ;;
    *) countersign_tip=$countersign_line ;;
  esac
}

# True when the coming commit is plain: nothing of an earlier commit can be in it but what HEAD has.
countersign_plain() {
  case $1 in '' | message | template) ;; *) return 1 ;; esac
  for countersign_file in MERGE_MSG SQUASH_MSG MERGE_HEAD CHERRY_PICK_HEAD REVERT_HEAD rebase-merge rebase-apply; do
    [ -e "$countersign_git/$countersign_file" ] && return 1
  done
  [ -n "\${GIT_AUTHOR_DATE-}" ] || return 1
  [ -e "$countersign_common/refs/stash" ] && return 1
  # An amend with -m looks like any other commit, so git's own command line is asked; where it cannot be, it is not plain.
  countersign_line=
  if [ -r "/proc/$PPID/cmdline" ]; then
    IFS= read -r countersign_line <"/proc/$PPID/cmdline" || :
  else
    # macOS and BSD. What looks like the option may stand in the message: then the command looks.
    countersign_line=$(ps -ww -o args= -p "$PPID" 2>/dev/null) || return 1
  fi
  # A shell whose read stops at the first NUL sees no command, and may not trust what it does not see.
  case $countersign_line in *--am*) return 1 ;; git*commit* | */git*commit*) ;; *) return 1 ;; esac
  # HEAD stands where we left it: nothing was undone, switched or pulled since.
  countersign_tip=
  countersign_settled=
  countersign_read_tip
  [ -r "$countersign_state/tip" ] && IFS= read -r countersign_settled <"$countersign_state/tip"
  [ -n "$countersign_tip" ] && [ "$countersign_tip" = "$countersign_settled" ]
}

# True while git picks a commit. A reftable keeps that among its refs.
countersign_picks() {
  [ -e "$countersign_git/CHERRY_PICK_HEAD" ] && return 0
  [ -d "$countersign_common/reftable" ] && git rev-parse -q --verify CHERRY_PICK_HEAD >/dev/null 2>&1
}

# True when git's sequencer commits one clean pick by itself: the message brings its block along.
countersign_clean_pick() {
  [ -z "\${GIT_AUTHOR_DATE-}" ] && countersign_picks || return 1
  # In a chain of squashes and fixups the message is put together from several commits.
  [ ! -e "$countersign_git/rebase-merge/current-fixups" ]
}

# True when a merge is picked (-m): its message does not count the lines that now come in by one commit.
countersign_picks_merge() {
  [ -r "$1" ] || return 1
  while IFS= read -r countersign_line || [ -n "$countersign_line" ]; do
    case $countersign_line in
      AI-Provenance:*' ai=0; human=0; unknown=0;'*) ;;
      AI-Provenance:*) return 1 ;;
    esac
  done <"$1"
  git rev-parse -q --verify 'CHERRY_PICK_HEAD^2' >/dev/null 2>&1
}

# The staged changes against HEAD, as the command would ask git for them, and a last line that says that they are whole.
countersign_staged() {
  LC_ALL=C GIT_DIFF_OPTS= GIT_OPTIONAL_LOCKS=0 GIT_LITERAL_PATHSPECS=1 GIT_NO_LAZY_FETCH=1 git ${STAGED_DIFF.join(' ')} "$countersign_tip" -- && echo '${STAGED_END.trim()}'
} 2>/dev/null

# Sets countersign_command to what a shell here would start as countersign, or to nothing.
countersign_look() {
  countersign_command=node_modules/.bin/countersign
  [ -x "$countersign_command" ] && return 0
  countersign_line=$PATH:
  while [ -n "$countersign_line" ]; do
    countersign_command=\${countersign_line%%:*}/countersign
    [ -f "$countersign_command" ] && [ -x "$countersign_command" ] && return 0
    countersign_line=\${countersign_line#*:}
  done
  countersign_command=
}

# Runs the countersign command with a time limit, if it can be found.
countersign_run() {
  COUNTERSIGN_GIT_PID=$PPID
  export COUNTERSIGN_GIT_PID
  countersign_look
  countersign_node=
  countersign_script=
  countersign_options=
  [ -r "$countersign_common/countersign/cli" ] &&
    { IFS= read -r countersign_node && IFS= read -r countersign_script && IFS= read -r countersign_options; } <"$countersign_common/countersign/cli"
  if [ -n "$countersign_command" ]; then
    # The very script that init was run from: then Node can be started without what stands between.
    if ! [ -x "$countersign_node" ] || ! [ "$countersign_command" -ef "$countersign_script" ] 2>/dev/null; then
      countersign_limited "$countersign_command" "$@"
      return 0
    fi
  fi
  [ -x "$countersign_node" ] && [ -r "$countersign_script" ] || return 0
  ELECTRON_RUN_AS_NODE=1
  export ELECTRON_RUN_AS_NODE
  if [ "$2" = prepare-commit-msg ] && [ -n "$countersign_options" ]; then
    countersign_short "$countersign_node" $countersign_options "$countersign_script" "$@" || return 0
  fi
  countersign_limited "$countersign_node" "$countersign_script" "$@"
}

# Starts Node for a short run and goes on as soon as it says that all is written: its end takes as long as its work. True when
# it ended because it does not know one of the options (any more), which it says by 9.
countersign_short() {
  countersign_keep_input
  {
    {
      COUNTERSIGN_SAY_DONE=1
      export COUNTERSIGN_SAY_DONE
      # Husky runs hooks with -e.
      countersign_watched "$@" || :
      echo "ended $countersign_result" 2>/dev/null
    } &
  } | (
    while IFS= read -r countersign_line; do
      case $countersign_line in
        'ended 9') exit 0 ;;
        done | ended*) exit 1 ;;
      esac
    done
    exit 1
  )
}

# The result is that of what is run.
countersign_limited() {
  if [ -x /usr/bin/timeout ]; then
    /usr/bin/timeout "\${COUNTERSIGN_HOOK_SECONDS:-30}" "$@"
  elif [ -x /bin/timeout ]; then
    /bin/timeout "\${COUNTERSIGN_HOOK_SECONDS:-30}" "$@"
  else
    countersign_keep_input
    countersign_watched "$@"
  fi
}

# The input as 3: a shell gives what runs in the background none. A bare exec would end the hook where there is none.
countersign_keep_input() {
  { command exec 3<&0; } 2>/dev/null || exec 3</dev/null
}

# The same with the input 3 and by means of the shell, which takes more processes and less time.
countersign_watched() {
  "$@" <&3 &
  countersign_pid=$!
  (
    # Nothing of git's stays open here, and the sleep goes with its shell: who reads from git would wait for its end.
    exec >/dev/null 2>&1 3<&- </dev/null
    trap 'kill "$countersign_sleep"; exit' TERM
    sleep "\${COUNTERSIGN_HOOK_SECONDS:-30}" &
    countersign_sleep=$!
    wait "$countersign_sleep"
    kill "$countersign_pid"
  ) &
  countersign_watch=$!
  # Shells tell how a process of theirs was ended.
  countersign_result=0
  wait "$countersign_pid" 2>/dev/null || countersign_result=$?
  kill "$countersign_watch" 2>/dev/null || :
  return "$countersign_result"
}

# True when HEAD's message names the record. The file that git took a message from without an editor tells that too.
countersign_named() {
  countersign_flag=
  { read -r countersign_line && read -r countersign_line && read -r countersign_flag; } <"$countersign_state/pending/next" || :
  if [ "$countersign_flag" = final ] && [ -f "$countersign_git/COMMIT_EDITMSG" ]; then
    while IFS= read -r countersign_line || [ -n "$countersign_line" ]; do
      [ "$countersign_line" = "AI-Record: sha256:$1" ] && return 0
    done <"$countersign_git/COMMIT_EDITMSG"
  fi
  case $(git cat-file commit HEAD 2>/dev/null) in *"AI-Record: sha256:$1"*) return 0 ;; esac
  return 1
}

# Attaches the prepared record to HEAD when HEAD's message names it. False: the command shall look at it.
countersign_note() {
  [ -r "$countersign_state/pending/next" ] || return 1
  { read -r countersign_digest && read -r countersign_line; } <"$countersign_state/pending/next" || return 1
  countersign_file=$countersign_state/pending/$countersign_digest.json
  [ -s "$countersign_file" ] && [ -d "$countersign_common/countersign" ] || return 1
  countersign_named "$countersign_digest" || return 1
  # One writer at a time: git itself does not look whether a notes ref has moved.
  countersign_result=0
  set -C
  true 2>/dev/null >"$countersign_common/countersign/notes.lock" || countersign_result=1
  set +C
  [ "$countersign_result" = 0 ] || return 1
  git notes --ref=refs/notes/countersign add -f -F "$countersign_file" HEAD >/dev/null 2>&1 || countersign_result=1
  if [ "$countersign_result" = 0 ]; then
    rm -f "$countersign_common/countersign/notes.lock" "$countersign_file" "$countersign_state/pending/next" \
      "$countersign_state/pending/message"
  else
    rm -f "$countersign_common/countersign/notes.lock"
  fi
  return "$countersign_result"
}

countersign_hook() {
  countersign_name=$1
  shift
  countersign_find || return 0
  case $countersign_name in
    prepare-commit-msg)
      # Not with the special built-in ':', which ends the shell, and so the commit, when the file cannot be written.
      [ -s "$countersign_state/pending/next" ] && { true >"$countersign_state/pending/next"; } 2>/dev/null
      if countersign_clean_pick && ! countersign_picks_merge "\${1-}"; then return 0; fi
      if ! countersign_captured; then
        countersign_active || return 0
        if countersign_plain "\${2-}"; then return 0; fi
      fi
      case \${2-} in
        '' | message | template)
          # While Node starts, git can say already what the command will ask it.
          countersign_read_tip
          if [ -n "$countersign_tip" ]; then
            countersign_staged | {
              COUNTERSIGN_STAGED=$countersign_tip
              export COUNTERSIGN_STAGED
              countersign_run hook prepare-commit-msg "$@"
            }
            return 0
          fi
          ;;
      esac
      ;;
    commit-msg)
      countersign_flag=
      [ -s "$countersign_state/pending/next" ] && [ -r "$countersign_state/pending/next" ] || return 0
      { read -r countersign_line && read -r countersign_line && read -r countersign_flag; } <"$countersign_state/pending/next" || :
      [ "$countersign_flag" = final ] && return 0
      ;;
    post-commit)
      # What HEAD is now holds nothing that we have not seen: the next plain commit may start from here.
      if [ -e "$countersign_state/settled" ] || [ -s "$countersign_state/pending/next" ]; then
        countersign_read_tip
        # Not truncated first: file systems hurry to write a file that was.
        [ -n "$countersign_tip" ] && { echo "$countersign_tip" 1<>"$countersign_state/tip"; } 2>/dev/null
      fi
      # Reviews and verifications of uncommitted code wait here for their commit.
      if [ -s "$countersign_state/statements.jsonl" ]; then
        :
      elif [ -s "$countersign_state/pending/next" ]; then
        countersign_note && return 0
      else
        countersign_clean_pick && [ -d "$countersign_git/rebase-merge" ] && return 0
        countersign_active && countersign_picks || return 0
      fi
      ;;
    post-merge)
      # A merge that git commits by itself calls no post-commit hook: its record waits.
      [ -s "$countersign_state/pending/next" ] || countersign_active || return 0
      ;;
    post-rewrite | pre-push)
      countersign_active || return 0
      ;;
  esac
  countersign_run hook "$countersign_name" "$@"
  return 0
}
`;
