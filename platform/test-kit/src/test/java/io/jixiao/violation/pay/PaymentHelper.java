package io.jixiao.violation.pay;

class PaymentHelper {}
