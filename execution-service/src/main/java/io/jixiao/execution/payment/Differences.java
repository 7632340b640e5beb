package io.jixiao.execution.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// In which fields two events of one voucher line differ, by their names on the wire.
final class Differences {

    private static final Map<String, Function<Payment, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("kind", each -> each.kind().code());
        FIELDS.put("projectCode", Payment::project);
        FIELDS.put("unitCode", Payment::unit);
        FIELDS.put("fundTypeCode", Payment::fundTypeCode);
        FIELDS.put("amount", Payment::amount);
        FIELDS.put("vouDate", Payment::vouDate);
        FIELDS.put("xpayDate", Payment::xpayDate);
        FIELDS.put("payee", each -> each.particulars().payee());
        FIELDS.put("use", each -> each.particulars().use());
        FIELDS.put("expFuncCode", each -> each.particulars().expFuncCode());
        FIELDS.put("govBgtEcoCode", each -> each.particulars().govBgtEcoCode());
        FIELDS.put("depBgtEcoCode", each -> each.particulars().depBgtEcoCode());
        FIELDS.put("original", each -> each.kind().refersTo());
        FIELDS.put("toProjectCode", each -> each.kind().destination());
    }

    private Differences() {}

    /// Between two deliveries of the same step.
    static List<String> between(Payment one, Payment other) {
        return differing(one, other, Set.of());
    }

    /// Between two steps: a later one may add the payment date and nothing else.
    static List<String> betweenSteps(Payment one, Payment other) {
        return differing(one, other, Set.of("kind", "xpayDate"));
    }

    private static List<String> differing(Payment one, Payment other, Set<String> apart) {
        return FIELDS.entrySet().stream()
                .filter(field -> !apart.contains(field.getKey()))
                .filter(field -> !field.getValue().apply(one).equals(field.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
