package io.jixiao.kit.trial;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One endpoint for every way a request can go wrong.
@Path("/api/v1/trials")
@RunOnVirtualThread
@Authenticated
public class TrialResource {

    public enum Colour {
        GREEN,
        RED
    }

    public record Entry(
            @Nullable String name,
            @Nullable String amount,
            @Nullable Integer year,
            int count,
            boolean open,
            @Nullable LocalDate day,
            @Nullable Colour colour,
            @Nullable List<Row> rows,
            @Nullable Row head) {}

    public record Row(@Nullable String target, @Nullable Long weight) {}

    /// A record that checks itself, as values do.
    public record Checked(@Nullable String code) {
        public Checked {
            if ("bad".equals(code)) {
                throw RuleViolation.of("number.form", "given", "bad");
            }
        }
    }

    public record Wrapper(@Nullable List<Checked> checked) {}

    private final CurrentCaller caller;
    private final Counters counters;
    private final DataSource database;

    TrialResource(CurrentCaller caller, Counters counters, DataSource database) {
        this.caller = caller;
        this.counters = counters;
        this.database = database;
    }

    @GET
    public List<String> list(
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("colour") @Nullable Colour colour) {
        return List.of(String.valueOf(day), String.valueOf(Limit.of(limit)));
    }

    @GET
    @Path("{number}")
    public int one(int number) {
        return number;
    }

    @GET
    @Path("caller")
    public Caller caller() {
        return caller.get();
    }

    @GET
    @Path("admin")
    @RolesAllowed(Roles.ADMIN)
    public String admin() {
        return "admin";
    }

    @POST
    public Entry read(Entry entry) {
        return entry;
    }

    @POST
    @Path("batch")
    public List<Entry> readAll(List<Entry> entries) {
        return entries;
    }

    @POST
    @Path("checked")
    public Wrapper check(Wrapper wrapper) {
        return wrapper;
    }

    @POST
    @Path("text")
    @Consumes(MediaType.TEXT_PLAIN)
    public int length(String text) {
        return text.length();
    }

    @POST
    @Path("counters/{name}")
    public long count(String name) {
        return counters.step(name);
    }

    @PUT
    @Path("conflict")
    public String conflict() {
        throw Problem.conflict(Fault.of("etag.stale", "given", "\"1\"", "current", "\"2\""));
    }

    @PUT
    @Path("scope")
    public String outside() {
        caller.get().requireScope("130225000", "999001");
        return "inside";
    }

    @POST
    @Path("busy")
    public String busy() {
        throw Problem.tooManyRequests("queue.full", 7);
    }

    @GET
    @Path("rule")
    public String rule() {
        throw RuleViolation.of("money.form", "amount", "1,000");
    }

    @GET
    @Path("bug")
    public String bug() {
        throw new IllegalStateException("io.jixiao.secret.Inside was here");
    }

    @GET
    @Path("sql")
    public String sql(@QueryParam("state") String state) {
        throw new IllegalStateException("wrapped", new SQLException("pg says so", state));
    }

    @GET
    @Path("echo")
    public String echo(@QueryParam("text") String text) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select ?::text")) {
            statement.setString(1, text);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
