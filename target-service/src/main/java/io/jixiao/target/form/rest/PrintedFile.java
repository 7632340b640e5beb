package io.jixiao.target.form.rest;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A file as it is sent.
///
/// A type of its own, so that the API description says a file and not a list of bytes.
@Schema(name = "PrintedFile", type = SchemaType.STRING, format = "binary")
public final class PrintedFile {

    private final byte[] bytes;

    PrintedFile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// Sends it as it is.
    @Provider
    @Produces({MediaTypes.DOCX, MediaTypes.XLSX})
    public static class Writer implements MessageBodyWriter<PrintedFile> {

        @Override
        public boolean isWriteable(
                Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == PrintedFile.class;
        }

        @Override
        public void writeTo(
                PrintedFile file,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            out.write(file.bytes);
        }
    }
}
