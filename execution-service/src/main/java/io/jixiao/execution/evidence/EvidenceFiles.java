package io.jixiao.execution.evidence;

import io.jixiao.kernel.DataScope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Evidence as a store.
public interface EvidenceFiles {

    /// @param owner part of the sender's scope
    record Sent(
            Content content, FileKind kind, DataScope.Span owner, String name, String uploadedBy) {}

    /// @param isNew false when its owner has sent it before
    record Kept(EvidenceFile file, boolean isNew) {}

    Kept keep(Sent sent);

    /// In the order of arrival.
    ///
    /// @param after number of the last one seen
    List<EvidenceFile> list(long after, int limit, DataScope scope);

    Optional<EvidenceFile> find(ContentHash hash, DataScope scope);

    /// Whether what is stored still has its hash; computed where it is stored.
    boolean isIntact(ContentHash hash);

    /// Part of what is stored; empty behind its end.
    byte[] part(ContentHash hash, int offset, int length);

    /// Those among the hashes that name a file the caller may see.
    Set<String> known(Collection<String> hashes, DataScope scope);
}
