#!/usr/bin/env bash
# Builds the distribution of the last commit twice, in two clones with names of different length, and compares the bytes.
set -euo pipefail
repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

build() {
  git clone --quiet --local "$repository" "$1"
  (cd "$1" && umask "$2" && TZ=$3 mvn --batch-mode --no-transfer-progress --quiet \
    -Dmaven.test.skip=true -Denforcer.skip=true -pl src/dist -am package)
}

build "$folder/one" 022 UTC
build "$folder/the other" 027 Asia/Shanghai
cd "$folder"
sha256sum ./*/src/dist/target/berm-*.tar.gz
cmp one/src/dist/target/berm-*.tar.gz "the other"/src/dist/target/berm-*.tar.gz
echo identical
