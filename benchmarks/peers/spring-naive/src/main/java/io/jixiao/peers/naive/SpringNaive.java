package io.jixiao.peers.naive;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SpringNaive {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringNaive.class, arguments);
    }
}
