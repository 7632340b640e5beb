-- Run by the image on an empty data folder: one database and one owner for each service, and nobody
-- else may enter it.

\getenv target_password TARGET_DB_PASSWORD
\getenv execution_password EXECUTION_DB_PASSWORD
\getenv evaluation_password EVALUATION_DB_PASSWORD
\getenv keycloak_password KEYCLOAK_DB_PASSWORD

create role target login password :'target_password';
create database target owner target;
revoke all on database target from public;

create role execution login password :'execution_password';
create database execution owner execution;
revoke all on database execution from public;
-- What the service runs as: it adds to the ledger and cannot change it; the owner only migrates.
\getenv execution_service_password EXECUTION_SERVICE_DB_PASSWORD
create role execution_service login password :'execution_service_password';
grant connect on database execution to execution_service;

create role evaluation login password :'evaluation_password';
create database evaluation owner evaluation;
revoke all on database evaluation from public;

create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
