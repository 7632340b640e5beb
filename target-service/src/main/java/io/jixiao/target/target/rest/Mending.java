package io.jixiao.target.target.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.target.finding.Change;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.TargetKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Makes changes in the body a draft would be sent with, and reads the body again: what a mend
/// makes of a form passes the same gate as what a person types.
@ApplicationScoped
class Mending {

    private final ObjectMapper json;

    Mending(ObjectMapper json) {
        this.json = json;
    }

    /// Throws 422 where the changes together give what cannot be kept.
    Project mended(TargetKey key, Project project, List<Change> changes) {
        ObjectNode body = json.valueToTree(TargetRequest.of(key, project));
        changes.forEach(change -> make(body, change));
        try {
            return json.treeToValue(body, TargetRequest.class).toFilled().project();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mended draft of " + key, e);
        }
    }

    private static void make(ObjectNode body, Change change) {
        var place = JsonPointer.compile(change.place());
        if (!(body.at(place.head()) instanceof ObjectNode parent)) {
            throw new IllegalStateException("no object stands at " + place.head());
        }
        parent.put(place.last().getMatchingProperty(), change.value());
    }
}
