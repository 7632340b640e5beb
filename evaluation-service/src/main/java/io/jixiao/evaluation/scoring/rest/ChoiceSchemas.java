package io.jixiao.evaluation.scoring.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// A schema that offers a choice has no type of its own: `object` beside "a string or an object"
/// would forbid the string.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ChoiceSchemas implements OASFilter {

    @Override
    public @Nullable Schema filterSchema(Schema schema) {
        if (offersChoice(schema)) {
            schema.setType(null);
        }
        return schema;
    }

    private static boolean offersChoice(Schema schema) {
        return (schema.getOneOf() != null && !schema.getOneOf().isEmpty())
                || (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty());
    }
}
