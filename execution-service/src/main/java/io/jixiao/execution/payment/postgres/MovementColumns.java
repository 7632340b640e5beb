package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.payment.Movement;
import java.util.List;
import java.util.Map;

/// What an account is moved by, as columns.
final class MovementColumns {

    static final List<Column<Map.Entry<ProjectKey, Movement>>> ALL =
            List.of(
                    new Column<>("project_code", "text", each -> each.getKey().project().value()),
                    new Column<>("fiscal_year", "integer", each -> each.getKey().year().year()),
                    new Column<>("fiscal_fen", "bigint", each -> each.getValue().fiscal().fen()),
                    new Column<>("other_fen", "bigint", each -> each.getValue().other().fen()),
                    new Column<>(
                            "in_transit_fen", "bigint", each -> each.getValue().inTransit().fen()),
                    new Column<>("entries", "integer", each -> each.getValue().entries()),
                    new Column<>(
                            "last_effective_on",
                            "date",
                            each -> each.getValue().lastEffectiveOn().orElse(null)));

    private MovementColumns() {}
}
