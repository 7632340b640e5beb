package io.jixiao.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.util.ClassUtil;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.JsonFaults;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The one reader of requests: strings stay strings, unknown fields and misfits are all collected.
///
/// What does not fit is noted with its place and read as nothing, so that reading goes on to the
/// next fault. Outside [#strictly] the mapper fails at the first misfit, as readers of events want:
/// theirs is a copy that passes over unknown fields, within [#strictly] too.
@Singleton
public final class StrictJson extends DeserializationProblemHandler
        implements ObjectMapperCustomizer {

    private static final ThreadLocal<@Nullable Findings> FOUND = new ThreadLocal<>();

    /// Something that reads JSON with the application's mapper.
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws IOException;
    }

    /// After the modules of the framework, whose readers are more lenient.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addHandler(this)
                .registerModule(StrictScalar.module());
        var text = mapper.coercionConfigFor(LogicalType.Textual);
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
    }

    /// Reads, then throws one 400 with every fault found on the way.
    public static <T> T strictly(Reading<T> reading) throws IOException {
        var found = new Findings();
        FOUND.set(found);
        T value;
        try {
            value = reading.read();
        } catch (JsonProcessingException misfit) {
            found.add(JsonFaults.from(misfit));
            throw found.problem();
        } finally {
            FOUND.remove();
        }
        if (!found.isEmpty()) {
            throw found.problem();
        }
        return value;
    }

    static boolean isStrict() {
        return FOUND.get() != null;
    }

    /// Notes the fault, to go on with nothing; outside strict reading it is left to Jackson.
    static @Nullable Object noted(Class<?> type, Fault fault) {
        var found = FOUND.get();
        if (found == null) {
            return NOT_HANDLED;
        }
        found.add(fault);
        return type.isPrimitive() ? ClassUtil.defaultValue(type) : null;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> reader,
            Object beanOrClass,
            String name)
            throws IOException {
        var found = FOUND.get();
        if (found == null
                || !context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
            return false;
        }
        // A record's reader comes back to such a field at the end, with a parser of its own.
        var place =
                parser.equals(context.getParser())
                        ? JsonFaults.place(parser)
                        : JsonFaults.place(context.getParser(), name);
        found.add(Fault.at(place, "field.unknown", "field", name));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message)
            throws IOException {
        return noted(type, JsonFaults.misfit(context.getParser(), type, value));
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message)
            throws IOException {
        return noted(type, JsonFaults.misfit(context.getParser(), type, value));
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType type,
            JsonToken token,
            JsonParser parser,
            String message)
            throws IOException {
        return skipped(type.getRawClass(), parser);
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        return skipped(type, parser);
    }

    /// A record that checks itself has refused its fields.
    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable refusal)
            throws IOException {
        var found = FOUND.get();
        if (found == null) {
            return NOT_HANDLED;
        }
        var place = JsonFaults.place(context.getParser());
        if (!found.isAnythingWrongBelow(place)) {
            found.add(JsonFaults.refused(refusal, place));
        }
        return null;
    }

    private static @Nullable Object skipped(Class<?> type, JsonParser parser) throws IOException {
        if (!isStrict()) {
            return NOT_HANDLED;
        }
        var instead = noted(type, Fault.at(JsonFaults.place(parser), "field.form"));
        parser.skipChildren();
        return instead;
    }
}
