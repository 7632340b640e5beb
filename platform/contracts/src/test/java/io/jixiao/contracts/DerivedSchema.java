package io.jixiao.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of a schema that follows from a record: names, types, what must be there.
///
/// [#of] derives it from the components, [#outline] takes it out of a committed schema; the two are
/// compared as text, so that a difference shows as a diff.
final class DerivedSchema {

    /// What a schema adds to the record: explanations and narrower values.
    private static final Set<String> BEYOND_THE_RECORD =
            Set.of(
                    "$schema",
                    "$id",
                    "title",
                    "description",
                    "examples",
                    "pattern",
                    "minimum",
                    "maximum",
                    "minLength",
                    "minItems");

    private final Map<String, ObjectNode> nested = new TreeMap<>();

    private DerivedSchema() {}

    static String of(Class<? extends Record> type) {
        var derived = new DerivedSchema();
        var root = derived.object(type);
        if (!derived.nested.isEmpty()) {
            var definitions = root.putObject("$defs");
            derived.nested.forEach(definitions::set);
        }
        return outline(root);
    }

    static String outline(JsonNode schema) {
        return sorted("", schema).toPrettyString();
    }

    private ObjectNode object(Class<?> type) {
        var schema = Contract.JSON.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : type.getRecordComponents()) {
            properties.set(component.getName(), value(component.getAnnotatedType()));
            if (!isNullable(component.getAnnotatedType())) {
                required.add(component.getName());
            }
        }
        return schema.put("additionalProperties", true);
    }

    private ObjectNode value(AnnotatedType type) {
        var schema = present(type);
        if (!isNullable(type)) {
            return schema;
        }
        if (schema.has("$ref")) {
            var either = Contract.JSON.createObjectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        var name = schema.get("type").textValue();
        schema.putArray("type").add(name).add("null");
        return schema;
    }

    private ObjectNode present(AnnotatedType annotated) {
        var schema = Contract.JSON.createObjectNode();
        Class<?> type = raw(annotated.getType());
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (Set.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return schema.put("type", "integer");
        }
        if (type == boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == List.class) {
            return schema.put("type", "array").set("items", value(argument(annotated, 0)));
        }
        if (type == Map.class) {
            return schema.put("type", "object")
                    .set("additionalProperties", value(argument(annotated, 1)));
        }
        if (type.isRecord()) {
            if (!nested.containsKey(type.getSimpleName())) {
                nested.put(type.getSimpleName(), schema);
                nested.put(type.getSimpleName(), object(type));
            }
            return Contract.JSON.createObjectNode().put("$ref", "#/$defs/" + type.getSimpleName());
        }
        throw new IllegalArgumentException("not a wire type: " + annotated);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) type;
    }

    private static AnnotatedType argument(AnnotatedType list, int position) {
        return ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[position];
    }

    /// Without what only explains; fields by name, and `required` by name too.
    private static JsonNode sorted(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            var outline = Contract.JSON.createObjectNode();
            var names = new TreeSet<String>();
            object.fieldNames().forEachRemaining(names::add);
            if (!name.equals("properties") && !name.equals("$defs")) {
                names.removeAll(BEYOND_THE_RECORD);
            }
            names.forEach(each -> outline.set(each, sorted(each, object.get(each))));
            return outline;
        }
        if (node instanceof ArrayNode array && name.equals("required")) {
            var names = new TreeSet<String>();
            array.forEach(each -> names.add(each.textValue()));
            return Contract.JSON.valueToTree(names);
        }
        if (node instanceof ArrayNode array) {
            var outline = Contract.JSON.createArrayNode();
            array.forEach(each -> outline.add(sorted("", each)));
            return outline;
        }
        return node;
    }
}
