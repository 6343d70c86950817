#!/usr/bin/env bash
# At the first start: a user who owns a database, and no more.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set=password="$(cat /run/secrets/database-password)" <<'SQL'
create role berm login password :'password';
create database berm owner berm;
SQL
