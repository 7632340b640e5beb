package io.jixiao.local.issuer;

import java.util.List;

/// Who a token speaks for: a subject in one role, with the data it may see.
public record Identity(String subject, Role role, List<String> scopes) {

    public Identity {
        scopes = List.copyOf(scopes);
    }

    /// One user per role, so that nobody reviews what they submitted.
    public static Identity demo(Role role) {
        return new Identity("demo-" + role.claim(), role, List.of(role.scope()));
    }
}
