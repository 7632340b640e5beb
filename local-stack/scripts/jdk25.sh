# shellcheck shell=sh
# Sourced by ./run and ./verify: finds a JDK 25 or newer and a Maven that can build with it.
#
# Exports JAVA_HOME, because `mvn` starts on whatever JDK comes first on the PATH.

say() {
    printf '%s\n' "$@" >&2
}

# The feature version in a JDK's release file; nothing for a folder that holds no whole JDK.
jdk_version() {
    if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    fi
}

jdk_on_path() {
    if command -v java >/dev/null 2>&1; then
        java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p'
    fi
}

# One folder a line, the most deliberate choice first.
jdk_candidates() {
    printf '%s\n' "${JAVA_HOME:-}"
    jdk_on_path
    for folder in \
        /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* \
        "${HOME:-}"/.jdks/* \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/*jdk*; do
        printf '%s\n' "$folder"
    done
}

# 25 itself wins over anything newer: it is what the build has been tried with.
use_jdk25() {
    newer=''
    exact=''
    while IFS= read -r folder; do
        version=$(jdk_version "$folder")
        if [ "${version:-0}" -eq 25 ]; then
            exact=$folder
            break
        fi
        if [ "${version:-0}" -gt 25 ] && [ -z "$newer" ]; then
            newer=$folder
        fi
    done <<EOF
$(jdk_candidates)
EOF
    if [ -z "$exact$newer" ]; then
        say '错误 找不到 JDK 25。请安装（例如 Eclipse Temurin 25），或把 JAVA_HOME 指向它后重新运行。' \
            'error no JDK 25 found. Install one (Eclipse Temurin 25, for example), or point JAVA_HOME at it and run again.'
        exit 1
    fi
    JAVA_HOME=${exact:-$newer}
    export JAVA_HOME
}

# Needs JAVA_HOME, so call use_jdk25 first.
require_maven() {
    if ! command -v mvn >/dev/null 2>&1; then
        say '错误 找不到 Maven。请安装 Maven 3.8.7 或更新版本，并确保 mvn 在 PATH 中。' \
            'error no Maven found. Install Maven 3.8.7 or newer and put mvn on the PATH.'
        exit 1
    fi
    maven=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\.[0-9]*\).*/\1/p')
    oldest=$(printf '%s\n' "3.8.7" "${maven:-0.0.0}" | sort -t . -k 1,1n -k 2,2n -k 3,3n | head -n 1)
    if [ "$oldest" != "3.8.7" ]; then
        say "错误 Maven ${maven:-?} 过旧。请安装 Maven 3.8.7 或更新版本。" \
            "error Maven ${maven:-?} is too old. Install Maven 3.8.7 or newer."
        exit 1
    fi
}
