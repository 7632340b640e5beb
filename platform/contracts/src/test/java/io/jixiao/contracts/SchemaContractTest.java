package io.jixiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Schemas of events")
class SchemaContractTest {

    static Stream<Contract> contracts() {
        return Contract.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_says_what_its_record_says(Contract contract) {
        assertThat(DerivedSchema.outline(contract.schema()))
                .isEqualTo(DerivedSchema.of(contract.type()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_is_named_after_its_record(Contract contract) {
        assertThat(contract.schema().path("title").textValue()).isEqualTo(contract.toString());
        assertThat(contract.schema().path("$schema").textValue())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(contract.schema().path("$id").textValue())
                .isEqualTo(
                        "urn:jixiao:contracts:"
                                + contract.schemaFile()
                                        .getFileName()
                                        .toString()
                                        .replace(".schema.json", ""));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_field_is_explained_with_its_official_term(Contract contract) {
        assertThat(fields(contract))
                .allSatisfy(
                        field ->
                                assertThat(field.schema().path("description").asText())
                                        .as(field.name())
                                        .containsPattern("[\\p{IsHan}]"));
    }

    @Test
    void amounts_and_nothing_else_carry_the_form_of_money() {
        assertThat(fieldsOfForm(Money.YUAN_PATTERN))
                .containsExactlyInAnyOrder(
                        "Payment.amount",
                        "TargetApproved.Funding.initial",
                        "TargetApproved.Funding.adjusted",
                        "TargetApproved.Funding.fiscal",
                        "TargetApproved.Funding.other",
                        "TargetApproved.Checkpoint.planned",
                        "SpendingChanged.paid",
                        "SpendingChanged.paidFiscal",
                        "SpendingChanged.paidOther",
                        "SpendingChanged.inTransit",
                        "EvaluationPublished.Execution.budget",
                        "EvaluationPublished.Execution.executed");
    }

    @Test
    void codes_have_the_form_the_kernel_gives_them() {
        for (var field : Contract.ALL.stream().flatMap(each -> fields(each).stream()).toList()) {
            var form =
                    Map.of(
                            "projectCode", ProjectCode.PATTERN,
                            "toProjectCode", ProjectCode.PATTERN,
                            "mofDivCode", BudgetUnit.DIVISION_PATTERN,
                            "unitCode", BudgetUnit.UNIT_PATTERN);
            var simpleName = field.name().substring(field.name().lastIndexOf('.') + 1);
            if (form.containsKey(simpleName)) {
                assertThat(field.schema().path("pattern").textValue())
                        .as(field.name())
                        .isEqualTo(form.get(simpleName));
            }
        }
    }

    @Nested
    class The_comparison_bites {

        record Promise(
                String code, @Nullable String note, LocalDate due, List<Row> rows, int year) {
            record Row(String name) {}
        }

        record Renamed(
                String number, @Nullable String note, LocalDate due, List<Row> rows, int year) {
            record Row(String name) {}
        }

        record NoteRequired(String code, String note, LocalDate due, List<Row> rows, int year) {
            record Row(String name) {}
        }

        record DueAsText(String code, @Nullable String note, String due, List<Row> rows, int year) {
            record Row(String name) {}
        }

        record RowGrown(
                String code, @Nullable String note, LocalDate due, List<Row> rows, int year) {
            record Row(String name, @Nullable String unit) {}
        }

        record YearAsText(
                String code, @Nullable String note, LocalDate due, List<Row> rows, String year) {
            record Row(String name) {}
        }

        record OtherOrder(
                int year, List<Row> rows, LocalDate due, @Nullable String note, String code) {
            record Row(String name) {}
        }

        static Stream<Class<? extends Record>> others() {
            return Stream.of(
                    Renamed.class,
                    NoteRequired.class,
                    DueAsText.class,
                    RowGrown.class,
                    YearAsText.class);
        }

        @ParameterizedTest
        @MethodSource("others")
        void when_a_record_says_something_else(Class<? extends Record> other) {
            assertThat(DerivedSchema.of(other)).isNotEqualTo(DerivedSchema.of(Promise.class));
        }

        @Test
        void and_not_when_only_the_order_differs() {
            assertThat(DerivedSchema.of(OtherOrder.class))
                    .isEqualTo(DerivedSchema.of(Promise.class));
        }
    }

    private record Field(String name, JsonNode schema) {}

    private static List<String> fieldsOfForm(String pattern) {
        return Contract.ALL.stream()
                .flatMap(contract -> fields(contract).stream())
                .filter(field -> pattern.equals(field.schema().path("pattern").textValue()))
                .map(Field::name)
                .toList();
    }

    private static List<Field> fields(Contract contract) {
        var fields = new ArrayList<Field>();
        var schema = contract.schema();
        collect(contract.toString(), schema, fields);
        schema.path("$defs")
                .properties()
                .forEach(
                        nested ->
                                collect(
                                        contract + "." + nested.getKey(),
                                        nested.getValue(),
                                        fields));
        return fields;
    }

    private static void collect(String owner, JsonNode object, List<Field> fields) {
        object.path("properties")
                .properties()
                .forEach(
                        each ->
                                fields.add(
                                        new Field(owner + "." + each.getKey(), each.getValue())));
    }
}
