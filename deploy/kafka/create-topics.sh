#!/bin/sh
# Creates the topics of topics.txt that do not exist yet; the others are left as they are.
#
# KAFKA_BOOTSTRAP_SERVERS: the broker. KAFKA_TOPICS: the tool. REPLICATION_FACTOR: 3 on a real cluster.
set -eu

tool=${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}
list=$(dirname "$0")/topics.txt

present=$("$tool" --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --list)

while read -r name partitions cleanup; do
    case $name in
        '' | '#'*) continue ;;
    esac
    if printf '%s\n' "$present" | grep -qxF "$name"; then
        continue
    fi
    # A dead letter is the record it came of, as large as a broker takes it, and headers on top.
    case $name in
        *.dlq) largest=2097152 ;;
        *) largest=1048588 ;;
    esac
    "$tool" --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --create --if-not-exists \
        --topic "$name" --partitions "$partitions" --replication-factor "${REPLICATION_FACTOR:-1}" \
        --config "cleanup.policy=$cleanup" --config "max.message.bytes=$largest" </dev/null
done <"$list"
