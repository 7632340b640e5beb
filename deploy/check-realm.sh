#!/usr/bin/env bash
# Imports the realm file into a real Keycloak, on loopback and without Docker, gets a token for every
# role, and checks the claims that io.jixiao.kit.identity.CurrentCaller reads.
#
#   deploy/check-realm.sh
#
# Fetches Keycloak through Maven into deploy/target once (150 MB), then takes about a minute. Not part
# of ./verify.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd -P)
# shellcheck source=local-stack/scripts/jdk25.sh
. "$home/local-stack/scripts/jdk25.sh"

keycloak_version=26.4.0
fetched=$home/deploy/target
work=$(mktemp -d)
keycloak_pid=''
failures=0

export JIXIAO_DEMO_PASSWORD=only-for-this-check
export JIXIAO_TREASURY_SECRET=only-for-this-check-too
export KC_BOOTSTRAP_ADMIN_USERNAME=check-admin
export KC_BOOTSTRAP_ADMIN_PASSWORD=only-for-this-check-as-well

clean_up() {
    if [ -n "$keycloak_pid" ]; then
        kill "$keycloak_pid" 2>/dev/null || true
        wait "$keycloak_pid" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap clean_up EXIT

is_free() {
    ! (: <>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

free_port() {
    local port=$1
    until is_free "$port"; do port=$((port + 1)); done
    printf '%s\n' "$port"
}

fetch() {
    if [ ! -e "$fetched/keycloak-quarkus-dist-$keycloak_version.zip" ]; then
        require_maven
        mvn -B -q -N -f "$home/pom.xml" \
            org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
            -DoutputDirectory="$fetched" \
            -Dartifact="org.keycloak:keycloak-quarkus-dist:$keycloak_version:zip"
    fi
    (cd "$work" && "$JAVA_HOME/bin/jar" xf "$fetched/keycloak-quarkus-dist-$keycloak_version.zip")
}

# The options of docker-compose.yml, as far as they go without its database.
start() {
    local folder=$work/keycloak-$keycloak_version
    mkdir -p "$folder/data/import"
    cp "$home/deploy/keycloak/jixiao-realm.json" "$folder/data/import/"
    bash "$folder/bin/kc.sh" start-dev --import-realm --http-host=127.0.0.1 --http-port="$port" \
        --http-management-port="$management_port" --health-enabled=true \
        --hostname="http://localhost:$port" --hostname-backchannel-dynamic=true \
        >"$work/log" 2>&1 &
    keycloak_pid=$!
    local seconds
    for ((seconds = 0; seconds < 180; seconds++)); do
        if is_healthy; then return; fi
        kill -0 "$keycloak_pid" 2>/dev/null || break
        sleep 1
    done
    say 'Keycloak did not start:' "$(tail -n 30 "$work/log")"
    exit 1
}

# As the health check of docker-compose.yml does.
is_healthy() {
    ({ printf 'GET /health/ready HTTP/1.0\r\n\r\n' >&0; grep -q '^HTTP/1.[01] 200'; } \
        0<>"/dev/tcp/127.0.0.1/$management_port") 2>/dev/null
}

token() {
    curl -sS "$realm/protocol/openid-connect/token" "$@"
}

by_password() {
    token -d grant_type=password -d client_id=demo -d "username=$1" -d "password=$2"
}

# The middle part of the access token in an answer, decoded.
claims() {
    local part
    part=$(sed -n 's/.*"access_token":"[^."]*\.\([^."]*\)\..*/\1/p' | tr '_-' '/+')
    while [ $((${#part} % 4)) -ne 0 ]; do part+='='; done
    printf '%s' "$part" | base64 -d
}

ok() { printf 'ok      %s\n' "$1"; }
failed() {
    printf 'FAILED  %s\n        %s\n' "$1" "$2"
    failures=$((failures + 1))
}

# expect TITLE TEXT PART… : every part stands in the text.
expect() {
    local title=$1 text=$2 part
    shift 2
    for part in "$@"; do
        case $text in
            *"$part"*) ;;
            *)
                failed "$title: no $part" "$text"
                return
                ;;
        esac
    done
    ok "$title"
}

refuse() {
    local title=$1 text=$2 part=$3
    case $text in
        *"$part"*) failed "$title: has $part" "$text" ;;
        *) ok "$title" ;;
    esac
}

check_role() {
    expect "demo-$1 is $1 and sees $2" "$(by_password "demo-$1" "$JIXIAO_DEMO_PASSWORD" | claims)" \
        '"aud":"jixiao"' '"sub":"' "\"groups\":[\"$1\"]" "\"data_scope\":[\"$2\"]" \
        "\"preferred_username\":\"demo-$1\"" "\"iss\":\"http://localhost:$port/realms/jixiao\""
}

check_people() {
    check_role unit 130225000/480002
    check_role department 130225000/480
    check_role finance-section 130225000/
    check_role finance-performance 130225000/
    check_role auditor 130225000/
    check_role admin '*/'
    refuse 'a person has no source of payments' \
        "$(by_password demo-unit "$JIXIAO_DEMO_PASSWORD" | claims)" '"source"'
    expect 'a wrong password is refused' "$(by_password demo-unit wrong)" '"invalid_grant"'
}

check_treasury() {
    expect 'the treasury signs in as a machine, with its source' \
        "$(token -u "treasury:$JIXIAO_TREASURY_SECRET" -d grant_type=client_credentials | claims)" \
        '"aud":"jixiao"' '"groups":["treasury"]' '"data_scope":["130225000/"]' '"source":"treasury"'
    expect 'the treasury needs its secret' \
        "$(token -u treasury:wrong -d grant_type=client_credentials)" '"unauthorized_client"'
}

check_issuer() {
    expect 'inside the network the issuer stays, the keys are fetched there' \
        "$(curl -sS "$realm/.well-known/openid-configuration")" \
        "\"issuer\":\"http://localhost:$port/realms/jixiao\"" \
        "\"jwks_uri\":\"http://127.0.0.1:$port/realms/jixiao/protocol/openid-connect/certs\""
}

administer() {
    curl -sS "http://127.0.0.1:$port/admin/realms/jixiao/$1" -H "Authorization: Bearer $admin" \
        -H 'Content-Type: application/json' "${@:2}"
}

two_scopes() {
    by_password two-scopes only-for-this-check | claims
}

check_administration() {
    local admin user role
    admin=$(curl -sS "http://127.0.0.1:$port/realms/master/protocol/openid-connect/token" \
        -d grant_type=password -d client_id=admin-cli -d "username=$KC_BOOTSTRAP_ADMIN_USERNAME" \
        -d "password=$KC_BOOTSTRAP_ADMIN_PASSWORD" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
    administer users -d '{"username":"two-scopes","enabled":true,
        "attributes":{"data_scope":["130225000/480","130225000/501"]},
        "credentials":[{"type":"password","value":"only-for-this-check"}]}'
    refuse 'a person without a role is not let in' "$(two_scopes)" '"aud":"jixiao"'
    user=$(administer 'users?username=two-scopes' | sed -n 's/^\[{"id":"\([^"]*\)".*/\1/p')
    role=$(administer roles/auditor)
    administer "users/$user/role-mappings/realm" -d "[$role]"
    expect 'a person may have several data scopes' "$(two_scopes)" \
        '"groups":["auditor"]' '"data_scope":["130225000/480","130225000/501"]'
    expect 'a data scope of another form is refused' \
        "$(administer users -d '{"username":"odd","attributes":{"data_scope":["130225000/48"]}}')" \
        '"field":"data_scope"'
}

use_jdk25
port=$(free_port 18080)
management_port=$(free_port 19000)
realm=http://127.0.0.1:$port/realms/jixiao
fetch
start
check_people
check_treasury
check_issuer
check_administration
if [ "$failures" -ne 0 ]; then
    printf '%s checks failed\n' "$failures"
    exit 1
fi
printf 'the realm says what the services read\n'
