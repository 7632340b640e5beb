package io.jixiao.local.kafka;

/// A Kafka topic as it is created: name, partitions, and what becomes of old records.
public record Topic(String name, int partitions, Cleanup cleanup) {

    static final String DEAD = ".dlq";

    /// Compaction keeps the last record of each key; deletion drops records by age.
    public enum Cleanup {
        COMPACT("compact"),
        DELETE("delete");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }

        /// The word Kafka uses in `cleanup.policy`.
        public String policy() {
            return policy;
        }
    }

    /// Its records are those of another topic with headers on top, and may be as large as those.
    boolean isForDeadLetters() {
        return name.endsWith(DEAD);
    }

    public static Topic compacted(String name, int partitions) {
        return new Topic(name, partitions, Cleanup.COMPACT);
    }

    public static Topic deleted(String name, int partitions) {
        return new Topic(name, partitions, Cleanup.DELETE);
    }
}
