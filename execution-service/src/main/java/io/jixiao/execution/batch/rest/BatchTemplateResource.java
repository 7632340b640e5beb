package io.jixiao.execution.batch.rest;

import io.jixiao.execution.batch.BatchTemplate;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// In a class of its own, whose longer path wins over that of a batch by its id.
@Path(BatchResource.PATH + "template")
@Tag(name = "payments", description = "支付")
@RunOnVirtualThread
public class BatchTemplateResource {

    private final BatchTemplate template;

    BatchTemplateResource(BatchTemplate template) {
        this.template = template;
    }

    @GET
    @Produces(BatchResource.XLSX)
    @Authenticated
    @Operation(
            summary = "The Excel template of a batch (下载批量报送模板)",
            description = "Fill in the first sheet and send it as it is; the second explains it.")
    public RestResponse<byte[]> template() throws IOException {
        var file = new ByteArrayOutputStream();
        template.write(file);
        return ResponseBuilder.ok(file.toByteArray(), BatchResource.XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"payment-batch.xlsx\"")
                .build();
    }
}
