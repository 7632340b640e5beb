package io.jixiao.execution.batch.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Stands for a payment of `POST /payments` in the description of a batch; its lines are read as
/// text.
@Schema(ref = "#/components/schemas/Payment")
interface AnyPayment {}
