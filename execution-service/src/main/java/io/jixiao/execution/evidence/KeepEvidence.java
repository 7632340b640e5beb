package io.jixiao.execution.evidence;

import io.jixiao.kernel.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// Keeps evidence by the hash of its content, and gives it back as long as it still has that hash.
@ApplicationScoped
public class KeepEvidence {

    /// What asking for a file came to.
    public sealed interface Reading {
        record NotThere() implements Reading {}

        /// What is stored is not what was sent.
        record Damaged(EvidenceFile file) implements Reading {}

        record Intact(EvidenceFile file) implements Reading {}
    }

    private final EvidenceFiles files;

    KeepEvidence(EvidenceFiles files) {
        this.files = files;
    }

    @Transactional
    public EvidenceFiles.Kept keep(EvidenceFiles.Sent sent) {
        return files.keep(sent);
    }

    @Transactional
    public Reading read(ContentHash hash, DataScope scope) {
        Optional<EvidenceFile> found = files.find(hash, scope);
        if (found.isEmpty()) {
            return new Reading.NotThere();
        }
        return files.isIntact(hash)
                ? new Reading.Intact(found.get())
                : new Reading.Damaged(found.get());
    }
}
