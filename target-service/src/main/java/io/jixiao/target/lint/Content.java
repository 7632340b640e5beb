package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// What a finding is about, as a fingerprint: its own numbers and everything at its place. A row is
/// taken whole, so that a reason given for a value does not outlive a change of its name.
final class Content {

    private static final String ROWS = "/indicators";
    private static final String BETWEEN = "\u001f";

    private Content() {}

    static String of(Finding finding, Project project) {
        var text = finding.numbers() + BETWEEN + at(finding.place(), project);
        return HexFormat.of().formatHex(sha256(text));
    }

    private static String at(String place, Project project) {
        if (place.startsWith(ROWS + "/")) {
            var row = place.substring(ROWS.length() + 1).split("/", 2)[0];
            return text(project.indicators().get(Integer.parseInt(row)));
        }
        if (place.equals(ROWS)) {
            return project.indicators().stream()
                    .map(Content::text)
                    .collect(Collectors.joining("\n"));
        }
        return project.plan().heading()
                + BETWEEN
                + project.plan().cells().stream()
                        .map(cell -> cell.date() + "=" + cell.printed())
                        .collect(Collectors.joining(BETWEEN))
                + BETWEEN
                + project.funding().budget().toYuan();
    }

    private static String text(Indicator row) {
        return String.join(
                BETWEEN,
                row.level1(),
                row.level2(),
                row.level3(),
                row.description(),
                row.printed(),
                row.basis(),
                row.weight().toPlainString(),
                row.tiers().achieved(),
                row.tiers().partly(),
                row.tiers().missed(),
                row.ratio().numerator(),
                row.ratio().denominator());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
