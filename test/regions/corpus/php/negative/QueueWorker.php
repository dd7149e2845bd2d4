<?php

namespace Queue;

class QueueWorker
{
    private $store;
    private bool $stopped = false;

    public function run(): void
    {
        while (!$this->stopped) {
            $job = $this->store->reserve();
            if ($job === null) {
                usleep(200000);
                continue;
            }
            try {
                $job->handle();
                $this->store->delete($job);
            } catch (\Throwable $error) {
                $this->store->release($job, 30);
            }
        }
    }

    public function stop(): void
    {
        $this->stopped = true;
    }
}
