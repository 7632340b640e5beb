package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.EntryKey;
import io.jixiao.execution.payment.PaymentFilter;
import io.jixiao.execution.payment.PaymentRecord;
import io.jixiao.execution.payment.PaymentRecords;
import io.jixiao.execution.payment.RefusedEvents;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/payments")
@Tag(name = "payments", description = "支付")
@RunOnVirtualThread
public class PaymentListResource {

    /// Of each channel; who needs more asks more narrowly.
    private static final int REFUSED_AT_MOST = 20;

    private final PaymentRecords records;
    private final RefusedEvents refused;
    private final CurrentCaller caller;
    private final ProblemTexts texts;

    PaymentListResource(
            PaymentRecords records,
            RefusedEvents refused,
            CurrentCaller caller,
            ProblemTexts texts) {
        this.records = records;
        this.refused = refused;
        this.caller = caller;
        this.texts = texts;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Payments, posted and parked (支付列表)",
            description =
                    "With payCertNo the answer to: why is my payment not counted? It then says also"
                            + " what was refused under this number, over REST and on Kafka.")
    public RestResponse<PaymentPage> list(
            @Parameter(description = "支付凭证号") @QueryParam("payCertNo") @Nullable String payCertNo,
            @Parameter(description = "预算年度") @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @Parameter(description = "项目编码") @QueryParam("projectCode")
                    @Nullable String projectCode,
            @Parameter(description = "数据来源") @QueryParam("source") @Nullable String source,
            @Parameter(
                            description = "实际支付日期; with source: what a control total counts",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("xpayDate")
                    @Nullable String xpayDate,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context HttpHeaders headers) {
        int most = Limit.of(limit);
        var found =
                records.list(
                        filter(payCertNo, fiscalYear, projectCode, source, xpayDate),
                        Cursor.read(cursor, 1).map(PaymentListResource::position),
                        most + 1,
                        caller.get().scope());
        var answers = answers(headers);
        var page =
                Page.of(found, most, PaymentListResource::cursor)
                        .map(each -> PaymentView.of(each, answers));
        return RestResponse.ok(
                PaymentPage.of(
                        page,
                        payCertNo == null || cursor != null ? null : refused(payCertNo, answers)));
    }

    private List<RefusedView> refused(String payCertNo, Answers answers) {
        var scope = caller.get().scope();
        var kept =
                refused.on(payCertNo, REFUSED_AT_MOST, scope).stream()
                        .map(each -> RefusedView.of(each, answers));
        var letters =
                refused.letters(payCertNo, REFUSED_AT_MOST, scope).stream().map(RefusedView::of);
        return Stream.concat(kept, letters)
                .sorted(Comparator.comparing(RefusedView::refusedAt).reversed())
                .toList();
    }

    @GET
    @Path("{entryId}")
    @Authenticated
    @Operation(summary = "One payment event, as it stands (一笔支付)")
    public RestResponse<PaymentView> get(String entryId, @Context HttpHeaders headers) {
        return EntryKey.ofId(entryId)
                .flatMap(key -> records.find(key, caller.get().scope()))
                .map(found -> RestResponse.ok(PaymentView.of(found, answers(headers))))
                .orElseThrow(() -> Problem.notFound("payment.unknown", "payment", entryId));
    }

    private Answers answers(HttpHeaders headers) {
        return new Answers(texts, ProblemTexts.preferred(headers.getAcceptableLanguages()));
    }

    private static PaymentFilter filter(
            @Nullable String payCertNo,
            @Nullable Integer fiscalYear,
            @Nullable String projectCode,
            @Nullable String source,
            @Nullable String xpayDate) {
        var faults = new Faults();
        var year = faults.optional("/fiscalYear", fiscalYear, FiscalYear::of);
        var project = faults.optional("/projectCode", projectCode, ProjectCode::of);
        if (payCertNo != null && payCertNo.indexOf('\0') >= 0) {
            faults.add(Fault.at("/payCertNo", "field.not-printable"));
        }
        if (source != null && source.indexOf('\0') >= 0) {
            faults.add(Fault.at("/source", "field.not-printable"));
        }
        var paidOn = faults.optional("/xpayDate", xpayDate, Fields::day);
        faults.throwIfAny();
        return new PaymentFilter(
                Optional.ofNullable(payCertNo),
                Optional.ofNullable(year),
                Optional.ofNullable(project),
                Optional.ofNullable(source),
                Optional.ofNullable(paidOn));
    }

    private static EntryKey position(Cursor cursor) {
        return EntryKey.ofId(cursor.key().getFirst())
                .orElseThrow(() -> Problem.badRequest(Fault.at("/cursor", "cursor.invalid")));
    }

    private static Cursor cursor(PaymentRecord last) {
        return Cursor.of(last.payment().key().id());
    }
}
