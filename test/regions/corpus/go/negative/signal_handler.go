package main

import (
	"os"
	"os/signal"
	"syscall"
)

func untilInterrupted() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt, syscall.SIGTERM)
	<-c
}
