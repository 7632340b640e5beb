package io.jixiao.local;

import io.jixiao.local.issuer.Role;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;

/// What a newcomer is shown when everything is ready: where to look, and how to be let in.
final class Welcome {

    private Welcome() {}

    static void print(Stack stack, Duration took, PrintStream out) {
        out.printf("%n绩效 Jixiao 已就绪 is ready, %s%n%n", Console.seconds(took));
        out.println("地址 addresses");
        stack.services().forEach(service -> printService(service, out));
        out.printf("  %-20s %s/tokens%n", "OIDC issuer", stack.issuer());
        out.printf(
                "  %-20s psql -h 127.0.0.1 -p %d -U postgres   (target, execution, evaluation)%n",
                "PostgreSQL 18", stack.postgres().port());
        out.printf("  %-20s %s%n", "Kafka 4", stack.kafka());
        out.printf("  %-20s %s%n%n", "日志 logs", stack.logs());
        out.println("令牌 bearer tokens (7 天 days)");
        Arrays.stream(Role.values()).forEach(role -> printToken(role, stack, out));
        out.printf(
                "试一试 try   curl -H \"Authorization: Bearer $(curl -s -d role=auditor %s/token"
                        + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')\" %s/api/v1/targets%n%n",
                stack.issuer(), stack.service(Deployable.TARGET).address());
        out.println("Ctrl-C 停止 stops everything");
    }

    private static void printService(ServiceProcess service, PrintStream out) {
        out.printf(
                "  %-20s %s/q/swagger-ui   %s/q/openapi%n",
                service.service().title(), service.address(), service.address());
        out.printf(
                "  %-20s %s/q/health   %s/q/metrics%n",
                "", service.management(), service.management());
    }

    private static void printToken(Role role, Stack stack, PrintStream out) {
        out.printf(
                "  %s %s [%s]%n%s%n%n",
                role.claim(), role.chinese(), role.scope(), stack.token(role));
    }
}
