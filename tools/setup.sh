#!/bin/sh
# A Python, what the system must bring, a virtual environment, the libraries.
#     sh tools/setup.sh VENV LOCK...
# All that is missing is named at once, in one line; as root on Debian it is installed.
set -eu
venv=$1
shift
here=$(dirname "$0")

say() { printf 'Two Pens: %s\n' "$*"; }
fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; }

find_python() {
    for python in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if command -v "$python" >/dev/null 2>&1 && fits "$python"; then
            echo "$python"
            return
        fi
    done
}

install_parts() {
    export DEBIAN_FRONTEND=noninteractive
    get="apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends"
    say "installing $*"
    $get "$@" >/dev/null 2>&1 || { apt-get -qq update && $get "$@" >/dev/null; }
}

python=$(find_python)
if [ -z "$python" ]; then
    say "needs Python 3.11, 3.12 or 3.13. Please install one, then run this again." >&2
    exit 1
fi

parts=$("$python" "$here/system_parts.py")
if [ -n "$parts" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    install_parts $parts
    parts=$("$python" "$here/system_parts.py")
fi
if [ -n "$parts" ]; then
    say "$("$python" "$here/system_parts.py" --advice)" >&2
    exit 1
fi

if ! { [ -x "$venv/bin/python" ] && fits "$venv/bin/python" && "$venv/bin/python" -c 'import pip' 2>/dev/null; }; then
    "$python" -m venv --clear "$venv"
fi
say "installing libraries (once)"
locks=
for lock in "$@"; do locks="$locks -r $lock"; done
"$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes --only-binary=:all: $locks
