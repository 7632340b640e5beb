package io.jixiao.benchmarks.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VoucherTest {

    private final Voucher voucher =
            new Voucher(
                    "R1-00000001", 7, "13022523P000000000007", 1_000_05, LocalDate.of(2023, 1, 3));

    @Test
    void is_json_with_yuan_to_the_fen() throws JsonProcessingException {
        var json = new ObjectMapper().readTree(voucher.json());

        assertThat(json.path("amount").asText()).isEqualTo("1000.05");
        assertThat(json.path("payCertNo").asText()).isEqualTo("R1-00000001");
        assertThat(json.path("xpayDate").asText()).isEqualTo("2023-01-03");
    }
}
