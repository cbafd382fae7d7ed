#!/usr/bin/env bash
# Does with the Linux packages what a person in an office does: install, start, end, remove. The data stays.
set -euo pipefail
data=$(mktemp -d)

# Starts the program given, waits for its database, ends it.
start_and_end() {
  xvfb-run --auto-servernum "$@" --data "$data" &
  local running=$!
  for _ in $(seq 120); do
    [ -f "$data/diem-cau.sqlite" ] && break
    kill -0 "$running" || { echo 'The program did not stay open.'; exit 1; }
    sleep 0.5
  done
  [ -f "$data/diem-cau.sqlite" ] || { echo 'The program made no database.'; exit 1; }
  kill "$running"
  wait "$running" || true
}

sudo apt-get install -y ./.dist/*.deb
start_and_end diem-cau
sudo apt-get remove -y diem-cau
! command -v diem-cau || { echo 'Still there after it was removed.'; exit 1; }
[ -f "$data/diem-cau.sqlite" ] || { echo 'The data went with the program.'; exit 1; }

# What was installed has leave to make its sandbox by its package; what was only downloaded gets it from the computer.
if sysctl -n kernel.apparmor_restrict_unprivileged_userns >/dev/null 2>&1; then
  sudo sysctl -qw kernel.apparmor_restrict_unprivileged_userns=0
fi
chmod +x .dist/*.AppImage
start_and_end .dist/*.AppImage --appimage-extract-and-run
