package io.jixiao.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.JsonFaults;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text, a whole number, a truth value or a date that is written as such and in no other way.
///
/// In strict reading a misfit is noted; otherwise the usual reader has its way.
@SuppressWarnings("serial") // never serialised
final class StrictScalar<T> extends StdScalarDeserializer<T> implements ContextualDeserializer {

    private static final Set<JsonToken> TEXT = EnumSet.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> NUMBER = EnumSet.of(JsonToken.VALUE_NUMBER_INT);
    private static final Set<JsonToken> TRUTH =
            EnumSet.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
    private static final int DATE_LENGTH = "2023-06-30".length();

    private final JsonDeserializer<? extends T> usual;
    private final Set<JsonToken> fitting;
    private final String field;

    private StrictScalar(
            Class<?> type,
            Set<JsonToken> fitting,
            JsonDeserializer<? extends T> usual,
            String field) {
        super(type);
        this.fitting = fitting;
        this.usual = usual;
        this.field = field;
    }

    static SimpleModule module() {
        var module = new SimpleModule("jixiao-strict");
        add(module, String.class, TEXT, StringDeserializer.instance);
        add(module, LocalDate.class, TEXT, LocalDateDeserializer.INSTANCE);
        addUsual(module, Integer.class, NUMBER);
        addUsual(module, Integer.TYPE, NUMBER);
        addUsual(module, Long.class, NUMBER);
        addUsual(module, Long.TYPE, NUMBER);
        addUsual(module, Boolean.class, TRUTH);
        addUsual(module, Boolean.TYPE, TRUTH);
        return module;
    }

    private static <T> void add(
            SimpleModule module,
            Class<T> type,
            Set<JsonToken> fitting,
            JsonDeserializer<? extends T> usual) {
        module.addDeserializer(type, new StrictScalar<>(type, fitting, usual, ""));
    }

    @SuppressWarnings("unchecked") // found by the very type
    private static <T> void addUsual(SimpleModule module, Class<T> type, Set<JsonToken> fitting) {
        var usual = (JsonDeserializer<T>) NumberDeserializers.find(type, type.getName());
        add(module, type, fitting, usual);
    }

    /// One for each field, so that a field that is not there can be named.
    @Override
    public JsonDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        return property == null
                ? this
                : new StrictScalar<>(handledType(), fitting, usual, property.getName());
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (!StrictJson.isStrict()) {
            return usual.deserialize(parser, context);
        }
        if (!fitting.contains(parser.currentToken())) {
            return instead(context.handleUnexpectedToken(handledType(), parser));
        }
        if (handledType() == LocalDate.class && parser.getTextLength() != DATE_LENGTH) {
            return instead(
                    context.handleWeirdStringValue(handledType(), parser.getText(), "no date"));
        }
        try {
            return usual.deserialize(parser, context);
        } catch (InputCoercionException _) {
            return instead(
                    context.handleWeirdNumberValue(
                            handledType(), parser.getNumberValue(), "out of range"));
        }
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
        return isMissed()
                ? missing(JsonFaults.place(context.getParser()))
                : usual.getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context)
            throws JsonMappingException {
        return isMissed()
                ? missing(JsonFaults.place(context.getParser(), field))
                : usual.getAbsentValue(context);
    }

    /// A number or truth value that cannot be nothing.
    private boolean isMissed() {
        return StrictJson.isStrict() && handledType().isPrimitive();
    }

    private @Nullable T missing(@Nullable String place) {
        return instead(StrictJson.noted(handledType(), Fault.at(place, "field.required")));
    }

    @SuppressWarnings("unchecked") // what the handler returns fits the type
    private @Nullable T instead(@Nullable Object value) {
        return (T) value;
    }
}
