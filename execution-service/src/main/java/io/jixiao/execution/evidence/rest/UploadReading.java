package io.jixiao.execution.evidence.rest;

import io.jixiao.execution.evidence.Content;
import io.jixiao.execution.evidence.EvidenceFiles;
import io.jixiao.execution.evidence.FileKind;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// From an upload to what is kept; what is too large or of no known kind is refused.
record UploadReading(Caller caller, int largestBytes) {

    private static final int LONGEST_NAME = 200;

    EvidenceFiles.Sent read(@Nullable FileUpload upload) throws IOException {
        if (upload == null || upload.size() == 0) {
            throw Problem.badRequest(Fault.at("/file", "evidence.missing"));
        }
        if (upload.size() > largestBytes) {
            throw Problem.of(
                    413,
                    Fault.at(
                            "/file",
                            "evidence.too-large",
                            "given",
                            upload.size(),
                            "highest",
                            largestBytes));
        }
        var content = Files.readAllBytes(upload.uploadedFile());
        var kind =
                FileKind.of(content, entry -> holds(upload.uploadedFile(), entry))
                        .orElseThrow(UploadReading::unknownKind);
        return new EvidenceFiles.Sent(
                new Content(content), kind, owner(), name(upload.fileName()), caller.subject());
    }

    /// The narrowest part of the sender's scope.
    private DataScope.Span owner() {
        return caller.scope().spans().stream()
                .max(Comparator.comparingInt(span -> span.unitPrefix().length()))
                .orElseThrow(
                        () -> Problem.forbidden(Fault.of("scope.outside", "unit", caller.name())));
    }

    private static Problem unknownKind() {
        var kinds =
                Arrays.stream(FileKind.values())
                        .map(FileKind::name)
                        .collect(Collectors.joining(", "));
        return Problem.of(415, Fault.at("/file", "evidence.kind", "kinds", kinds));
    }

    /// Reads the directory of the archive only.
    private static boolean holds(Path file, String entry) {
        try (var archive = new ZipFile(file.toFile())) {
            return archive.getEntry(entry) != null;
        } catch (ZipException _) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("upload", e);
        }
    }

    /// Without folders, and without what no name should hold.
    private static String name(@Nullable String given) {
        var whole = given == null ? "" : given.replaceAll("[\\p{Cntrl}\\p{Cs}\"]", "");
        var name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
