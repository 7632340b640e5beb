package io.jixiao.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.trial.TrialResource.Checked;
import io.jixiao.kit.trial.TrialResource.Colour;
import io.jixiao.kit.trial.TrialResource.Entry;
import io.jixiao.kit.trial.TrialResource.Row;
import io.jixiao.kit.trial.TrialResource.Wrapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request is read strictly")
class StrictJsonTest {

    private final ObjectMapper json = mapper();

    @Test
    void what_fits_is_read() throws IOException {
        assertThat(
                        read(
                                """
                                {"name":"a","amount":"1.00","year":2023,"count":2,"open":true,
                                 "day":"2023-03-31","colour":"RED","rows":[{"target":"x","weight":7}]}"""))
                .isEqualTo(
                        new Entry(
                                "a",
                                "1.00",
                                2023,
                                2,
                                true,
                                LocalDate.of(2023, 3, 31),
                                Colour.RED,
                                List.of(new Row("x", 7L)),
                                null));
    }

    @Test
    void everything_wrong_is_reported_at_once_with_its_place() {
        assertThat(
                        faults(
                                """
                                {"name":12,"amount":1.5,"year":"x","count":null,"open":"yes",
                                 "day":"2023-02-30","colour":"BLUE","extra":{"a":1},
                                 "rows":[{},{},{"target":5,"weight":"7","more":1}],"head":"x"}"""))
                .containsExactlyInAnyOrder(
                        Fault.at("/name", "field.form"),
                        Fault.at("/amount", "field.form"),
                        Fault.at("/year", "field.form"),
                        Fault.at("/count", "field.required"),
                        Fault.at("/open", "field.form"),
                        Fault.at("/day", "date.form", "given", "2023-02-30"),
                        Fault.at(
                                "/colour",
                                "field.choice",
                                "given",
                                "BLUE",
                                "choices",
                                "GREEN, RED"),
                        Fault.at("/extra", "field.unknown", "field", "extra"),
                        Fault.at("/rows/2/target", "field.form"),
                        Fault.at("/rows/2/weight", "field.form"),
                        Fault.at("/rows/2/more", "field.unknown", "field", "more"),
                        Fault.at("/head", "field.form"));
    }

    @Nested
    class A_text {

        @ParameterizedTest
        @ValueSource(strings = {"1", "1.5", "true", "{}", "[]", "[\"1.00\"]"})
        void is_nothing_else(String amount) {
            assertThat(faults("{\"count\":1,\"open\":true,\"amount\":%s}".formatted(amount)))
                    .containsExactly(Fault.at("/amount", "field.form"));
        }
    }

    @Nested
    class A_whole_number {

        @ParameterizedTest
        @ValueSource(strings = {"\"2023\"", "2023.0", "1e3", "99999999999", "true", "{}", "[]"})
        void is_nothing_else(String year) {
            assertThat(faults("{\"count\":1,\"open\":true,\"year\":%s}".formatted(year)))
                    .containsExactly(Fault.at("/year", "field.form"));
        }

        @Test
        void that_must_be_there_is_missed() {
            assertThat(faults("{\"open\":true}"))
                    .containsExactly(Fault.at("/count", "field.required"));
        }

        @Test
        void that_must_be_there_is_missed_beside_the_other_faults() {
            assertThat(faults("{\"name\":1,\"open\":true}"))
                    .containsExactly(
                            Fault.at("/name", "field.form"), Fault.at("/count", "field.required"));
        }

        @Test
        void that_must_be_there_is_missed_deep_inside() {
            assertThat(batchFaults("[{\"count\":1,\"open\":true},{\"count\":1}]"))
                    .containsExactly(Fault.at("/1/open", "field.required"));
        }
    }

    @Nested
    class A_date {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "20230331",
                    "[2023,3,31]",
                    "\"2023-3-31\"",
                    "\"20230331\"",
                    "\"2023-02-29\"",
                    "\"2023-03-31T00:00:00Z\"",
                    "\"+57358-02-19\"",
                    "\"31.03.2023\""
                })
        void is_year_month_and_day(String day) {
            assertThat(faults("{\"count\":1,\"open\":true,\"day\":%s}".formatted(day)))
                    .extracting(Fault::place)
                    .containsExactly("/day");
        }
    }

    @Nested
    class A_body {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"name\":            | 1 | 9",
                    "{\"rows\":[{\"target\":nope}]} | 1 | 24",
                    "{\"name\" 1}            | 1 | 9",
                    "nonsense              | 1 | 9",
                    "{\"count\":1,}        | 1 | 12"
                })
        void that_is_no_json_is_unreadable_at_a_line_and_column(
                String body, String line, String column) {
            assertThat(faults(body))
                    .containsExactly(Fault.of("json.unreadable", "line", line, "column", column));
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "\"text\"", "12", "true", "{\"count\":1,\"open\":true} {}"})
        void of_another_shape_is_refused_as_a_whole(String body) {
            assertThat(faults(body)).containsExactly(Fault.of("field.form"));
        }

        @Test
        void that_is_a_list_names_the_item() {
            assertThat(
                            batchFaults(
                                    """
                                    [{"count":1,"open":true},
                                     {"count":"x","open":true,"zzz":1,"rows":[{"target":1}]}]"""))
                    .containsExactlyInAnyOrder(
                            Fault.at("/1/count", "field.form"),
                            Fault.at("/1/zzz", "field.unknown", "field", "zzz"),
                            Fault.at("/1/rows/0/target", "field.form"));
        }

        @Test
        void with_endless_faults_is_not_answered_endlessly() {
            var items = "{\"zzz\":1},".repeat(5_000);
            assertThat(batchFaults("[" + items + "{}]")).hasSize(100);
        }

        @Test
        void names_a_field_so_that_the_pointer_can_be_followed() {
            assertThat(faults("{\"count\":1,\"open\":true,\"a/b~c\":1}"))
                    .containsExactly(Fault.at("/a~1b~0c", "field.unknown", "field", "a/b~c"));
        }
    }

    @Nested
    class A_value_that_checks_itself {

        @Test
        void says_which_rule_is_broken_and_where() {
            assertThat(wrapperFaults("{\"checked\":[{\"code\":\"ok\"},{\"code\":\"bad\"}]}"))
                    .containsExactly(Fault.at("/checked/1", "number.form", "given", "bad"));
        }

        @Test
        void is_not_asked_again_when_its_fields_were_not_understood() {
            assertThat(wrapperFaults("{\"checked\":[{\"code\":12}]}"))
                    .containsExactly(Fault.at("/checked/0/code", "field.form"));
        }
    }

    @Nested
    class Outside_strict_reading {

        @Test
        void the_first_misfit_ends_the_reading() {
            assertThatThrownBy(() -> json.readValue("{\"name\":12}", Entry.class))
                    .isInstanceOf(MismatchedInputException.class);
        }

        @Test
        void a_reader_of_events_ignores_what_it_does_not_know() throws IOException {
            var tolerant = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            assertThat(tolerant.readValue("{\"code\":\"ok\",\"new\":1}", Checked.class))
                    .isEqualTo(new Checked("ok"));
            assertThat(faultsOf(() -> tolerant.readValue("{\"code\":12,\"new\":1}", Checked.class)))
                    .as("and tells the rest as a request is told")
                    .containsExactly(Fault.at("/code", "field.form"));
        }
    }

    private Entry read(String body) throws IOException {
        return StrictJson.strictly(() -> json.readValue(body, Entry.class));
    }

    private List<Fault> faults(String body) {
        return faultsOf(() -> json.readValue(body, Entry.class));
    }

    private List<Fault> batchFaults(String body) {
        return faultsOf(() -> json.readValue(body, new TypeReference<List<Entry>>() {}));
    }

    private List<Fault> wrapperFaults(String body) {
        return faultsOf(() -> json.readValue(body, Wrapper.class));
    }

    private static <T> List<Fault> faultsOf(StrictJson.Reading<T> reading) {
        @Nullable Problem problem =
                catchThrowableOfType(Problem.class, () -> StrictJson.strictly(reading));
        assertThat(problem).isNotNull();
        assertThat(problem.status()).isEqualTo(400);
        return problem.faults();
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
