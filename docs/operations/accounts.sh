#!/bin/sh
# Makes the database and its two accounts: the owner runs the migrations, the application never bypasses row security.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres <<SQL
create role hanse_owner login bypassrls password '${HANSE_OWNER_PASSWORD}';
create role hanse_app login nobypassrls password '${HANSE_APP_PASSWORD}';
create database hanse owner hanse_owner;
\connect hanse
create extension if not exists pg_trgm;
create extension if not exists pgcrypto;
SQL
