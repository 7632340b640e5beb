# shellcheck shell=sh
# Sourced by ./run: builds the services and the launcher where sources are newer than what is built.
#
# Needs $home (the repository) and jdk25.sh.

services='target-service execution-service evaluation-service'
: "${home:?}"
build_log=$home/local-stack/target/build.log

is_newer_than() {
    stamp=$1
    shift
    [ ! -e "$stamp" ] || [ -n "$(find "$@" -newer "$stamp" -type f -print 2>/dev/null | head -n 1)" ]
}

shared_sources() {
    printf '%s\n' "$home/pom.xml" "$home/.mvn"
    for module in kernel contracts service-kit; do
        printf '%s\n' "$home/platform/$module/pom.xml" "$home/platform/$module/src/main"
    done
}

# The jars named in the launcher's class path may have been cleaned away.
launcher_is_whole() {
    [ -r "$home/local-stack/target/classpath" ] || return 1
    (
        IFS=:
        set -f
        # shellcheck disable=SC2013,SC2046 # split at colons, one jar each
        for jar in $(cat "$home/local-stack/target/classpath"); do
            [ -e "$jar" ] || exit 1
        done
    )
}

is_built() {
    case $1 in
        local-stack) launcher_is_whole ;;
        *) [ -e "$home/$1/target/quarkus-app/quarkus-run.jar" ] ;;
    esac
}

modules_to_build() {
    for module in $services local-stack; do
        # shellcheck disable=SC2046 # split at line ends, one path each
        if ! is_built "$module" ||
            (
                set -f
                IFS='
'
                is_newer_than "$home/$module/target/built.stamp" \
                    "$home/$module/pom.xml" "$home/$module/src/main" $(shared_sources)
            ); then
            printf '%s,' "$module"
        fi
    done
}

show_progress() {
    part=$(sed -n 's/^\[INFO\] Building \(Jixiao.*[^ ]\) *[0-9.]* *\(\[[0-9/]*\]\)$/\2 \1/p' "$build_log" | tail -n 1)
    if [ -t 1 ]; then
        printf '\r\033[K构建中 building … %s s  %s' "$1" "$part"
    elif [ "$part" != "${shown:-}" ]; then
        printf '构建中 building … %s s  %s\n' "$1" "$part"
        shown=$part
    fi
}

build() {
    require_maven
    mkdir -p "$home/local-stack/target"
    began=$(date +%s)
    touch "$home/local-stack/target/began.stamp"
    : >"$build_log"
    # Formatting and tests are for ./verify.
    mvn -B -f "$home/pom.xml" -pl "$1" -am package \
        -Dmaven.test.skip=true -Dspotless.check.skip=true >"$build_log" 2>&1 </dev/null &
    maven_pid=$!
    trap 'kill "$maven_pid" 2>/dev/null; exit 130' INT TERM HUP
    while kill -0 "$maven_pid" 2>/dev/null; do
        show_progress "$(($(date +%s) - began))"
        sleep 1
    done
    if ! wait "$maven_pid"; then
        [ ! -t 1 ] || printf '\n'
        grep '^\[ERROR\]' "$build_log" | head -n 30 >&2 || true
        say "错误 构建失败，完整日志见 $build_log" "error the build failed, all of it is in $build_log"
        exit 1
    fi
    trap - INT TERM HUP
    mark_built "$1"
    [ ! -t 1 ] || printf '\r\033[K'
    printf '构建完成 built in %s s\n' "$(($(date +%s) - began))"
}

# Stamped with the moment the build began: what was edited meanwhile is built next time.
mark_built() {
    (
        IFS=,
        for module in $1; do
            touch -r "$home/local-stack/target/began.stamp" "$home/$module/target/built.stamp"
        done
    )
}

build_what_changed() {
    modules=$(modules_to_build)
    modules=${modules%,}
    if [ -n "$modules" ]; then
        build "$modules"
    fi
}
