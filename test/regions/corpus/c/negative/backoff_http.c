#include <curl/curl.h>
#include <stdlib.h>
#include <unistd.h>

long fetch_with_retry(CURL *curl, const char *url, int attempts)
{
	long status = 0;
	int i;

	curl_easy_setopt(curl, CURLOPT_URL, url);
	for (i = 0; i < attempts; i++) {
		if (curl_easy_perform(curl) == CURLE_OK) {
			curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
			if (status < 500 && status != 429)
				break;
		}
		usleep((1u << i) * 100000u + (unsigned)rand() % 50000u);
	}
	return status;
}
