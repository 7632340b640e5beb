package io.jixiao.target.library.rest;

import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.library.CurateLibrary;
import io.jixiao.target.library.Library;
import io.jixiao.target.library.LibraryEntry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/indicator-library")
@Tag(name = "indicator-library", description = "指标库: indicators to find and to take into drafts")
@RunOnVirtualThread
public class LibraryResource {

    private final Library library;
    private final CurateLibrary curateLibrary;
    private final CurrentCaller caller;

    LibraryResource(Library library, CurateLibrary curateLibrary, CurrentCaller caller) {
        this.library = library;
        this.curateLibrary = curateLibrary;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.UNIT,
        Roles.DEPARTMENT,
        Roles.FINANCE_SECTION,
        Roles.FINANCE_PERFORMANCE,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Search the library (查询指标库)",
            description =
                    "What approved targets of the division use and what its finance bureau"
                            + " recommends, most used first. The field indicator is a row of a draft"
                            + " as it is. Values are shown of targets in the data scope only.")
    public Page<LibraryItemView> search(@BeanParam LibraryRequest request) {
        int limit = request.pageSize();
        var query = request.toQuery(caller.get().scope());
        return Page.of(library.search(query, limit + 1), limit, LibraryRequest::cursor)
                .map(LibraryItemView::of);
    }

    @POST
    @RolesAllowed(Roles.FINANCE_PERFORMANCE)
    @Operation(summary = "Add an entry (新增指标库条目)")
    @APIResponse(
            responseCode = "201",
            description = "added (已新增)",
            content = @Content(schema = @Schema(implementation = LibraryEntryView.class)),
            headers =
                    @Header(
                            name = "ETag",
                            description = "what a change sends as If-Match",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<LibraryEntryView> add(LibraryEntryRequest request) {
        var filled = Fields.body(request).toFilled(true);
        caller.get().requireScope(filled.division(), "");
        var entry = new LibraryEntry(0, filled.division(), filled.row(), filled.isDisabled(), 0);
        return answer(201, curateLibrary.add(entry), null);
    }

    @GET
    @Path("{entryId}")
    @RolesAllowed({Roles.FINANCE_PERFORMANCE, Roles.FINANCE_SECTION, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "One curated entry (查看指标库条目)")
    public RestResponse<LibraryEntryView> get(
            @Parameter(description = "编号 of the entry") long entryId) {
        return library.find(entryId)
                .filter(entry -> caller.get().sees(entry.division(), ""))
                .map(entry -> answer(200, entry))
                .orElseThrow(LibraryResource::absent);
    }

    @PUT
    @Path("{entryId}")
    @RolesAllowed(Roles.FINANCE_PERFORMANCE)
    @Operation(
            summary = "Change an entry, or switch it off (修改或停用指标库条目)",
            description = "Entries are not deleted. Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "changed (已修改)",
            content = @Content(schema = @Schema(implementation = LibraryEntryView.class)),
            headers =
                    @Header(
                            name = "ETag",
                            description = "of the changed entry",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<LibraryEntryView> change(
            @Parameter(description = "编号 of the entry") long entryId,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            LibraryEntryRequest request) {
        var expected = EntityTags.seen(ifMatch);
        var filled = Fields.body(request).toFilled(false);
        var who = caller.get();
        var outcome =
                curateLibrary.change(
                        entryId,
                        division -> who.sees(division, ""),
                        expected,
                        filled.row(),
                        filled.isDisabled());
        return answer(200, outcome, ifMatch);
    }

    private static RestResponse<LibraryEntryView> answer(
            int status, CurateLibrary.Outcome outcome, @Nullable String ifMatch) {
        return switch (outcome) {
            case CurateLibrary.Outcome.Kept(var entry) -> answer(status, entry);
            case CurateLibrary.Outcome.Exists(var id) ->
                    throw Problem.conflict(Fault.at("/level3", "library.exists", "entry", id));
            case CurateLibrary.Outcome.Absent _ -> throw absent();
            case CurateLibrary.Outcome.Stale(var revision) ->
                    throw EntityTags.stale(ifMatch, revision);
        };
    }

    private static RestResponse<LibraryEntryView> answer(int status, LibraryEntry entry) {
        var builder = EntityTags.answer(status, LibraryEntryView.of(entry), entry.revision());
        return status == 201
                ? builder.location(URI.create("/api/v1/indicator-library/" + entry.id())).build()
                : builder.build();
    }

    private static Problem absent() {
        return Problem.notFound("library.absent");
    }
}
