package io.jixiao.execution.evidence;

import io.jixiao.kernel.DataScope;
import java.time.Instant;

/// 佐证材料: a file somebody has sent.
///
/// @param owner part of the sender's scope: whoever sees all of it sees the file
/// @param name as it was called where it came from
public record EvidenceFile(
        long number,
        ContentHash hash,
        String mediaType,
        int sizeBytes,
        DataScope.Span owner,
        String name,
        String uploadedBy,
        Instant uploadedAt) {}
