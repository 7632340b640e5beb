package io.jixiao.execution.payment;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// The natural key of a ledger entry: what arrives twice under it is the same event.
public record EntryKey(VoucherLine line, Step step) {

    private static final String SEPARATOR = "\u001f";
    private static final int PARTS = 6;

    /// The entry's id: the key itself, opaque to readers, so that no second index is needed.
    public String id() {
        var text =
                String.join(
                        SEPARATOR,
                        line.source(),
                        line.mofDivCode(),
                        line.year().toString(),
                        line.payCertNo(),
                        Integer.toString(line.lineNo()),
                        step.name());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty for whatever is not an id of ours.
    public static Optional<EntryKey> ofId(String id) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            var parts = text.split(SEPARATOR, -1);
            if (parts.length != PARTS || text.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            var line =
                    new VoucherLine(
                            parts[0],
                            parts[1],
                            FiscalYear.of(Integer.parseInt(parts[2])),
                            parts[3],
                            Integer.parseInt(parts[4]));
            return Optional.of(line.at(Step.valueOf(parts[5])));
        } catch (IllegalArgumentException | RuleViolation _) {
            return Optional.empty();
        }
    }
}
