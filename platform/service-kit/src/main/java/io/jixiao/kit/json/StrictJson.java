package io.jixiao.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.JsonFaults;
import io.jixiao.kit.problem.Problem;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one reader of requests: strings stay strings, unknown fields and misfits are all collected.
@Singleton
public final class StrictJson extends DeserializationProblemHandler
        implements ObjectMapperCustomizer {

    private static final ThreadLocal<@Nullable List<Fault>> FOUND = new ThreadLocal<>();

    /// Something that reads JSON with the application's mapper.
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws IOException;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addHandler(this);
        var text = mapper.coercionConfigFor(LogicalType.Textual);
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
    }

    /// Reads, then throws one 400 with every fault found on the way.
    public static <T> T strictly(Reading<T> reading) throws IOException {
        var found = new ArrayList<Fault>();
        FOUND.set(found);
        T value;
        try {
            value = reading.read();
        } catch (JsonProcessingException misfit) {
            found.add(JsonFaults.from(misfit));
            throw Problem.badRequest(found.toArray(Fault[]::new));
        } finally {
            FOUND.remove();
        }
        if (!found.isEmpty()) {
            throw Problem.badRequest(found.toArray(Fault[]::new));
        }
        return value;
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
        if (found == null) {
            return false;
        }
        found.add(Fault.at(pointer(parser), "field.unknown", "field", name));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message)
            throws IOException {
        return misfit(context);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message)
            throws IOException {
        return misfit(context);
    }

    private static @Nullable Object misfit(DeserializationContext context) {
        var found = FOUND.get();
        if (found == null) {
            return NOT_HANDLED;
        }
        found.add(Fault.at(pointer(context.getParser()), "field.form"));
        return null;
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
