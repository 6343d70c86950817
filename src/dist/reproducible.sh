#!/usr/bin/env bash
# Builds the distribution of the last commit twice, in two clones with names of different length and in two time zones,
# and compares the bytes. The umask is the same: jars keep the modes of the files they are made of.
set -euo pipefail
repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

umask 022

build() {
  git clone --quiet --local "$repository" "$1"
  (cd "$1" && TZ=$2 mvn --batch-mode --no-transfer-progress --quiet \
    -Dmaven.test.skip=true -Denforcer.skip=true -pl src/dist -am package)
}

build "$folder/one" UTC
build "$folder/the other" Asia/Shanghai
cd "$folder"
sha256sum ./*/src/dist/target/berm-*.tar.gz
cmp one/src/dist/target/berm-*.tar.gz "the other"/src/dist/target/berm-*.tar.gz
echo identical
