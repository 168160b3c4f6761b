//! A browser without a screen: keeps its cookie, sends forms as browsers send them, and gives back what a page says.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use testkit::Testbed;
use tower::ServiceExt;

/// A page that came back.
pub struct Page {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The document.
    pub html: String,
}

impl Page {
    /// Where a redirection leads.
    pub fn to(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|l| l.to_str().ok()).unwrap_or_default()
    }

    /// Whether a text stands in it.
    pub fn says(&self, text: &str) -> bool {
        self.html.contains(text)
    }

    /// The value of the first hidden input of a name, as the browser would send it.
    pub fn hidden(&self, name: &str) -> Option<String> {
        let begin = format!("<input type=\"hidden\" name=\"{name}\" value=\"");
        let rest = self.html.split(&begin).nth(1)?;
        let value = rest.split('"').next()?;
        Some(value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    }

    /// Status and type of what is not there, so that a failing test says both.
    pub fn answer(&self) -> (u16, &str) {
        let kind = self.headers.get(header::CONTENT_TYPE).and_then(|k| k.to_str().ok()).unwrap_or_default();
        (self.status.as_u16(), kind.split(';').next().unwrap_or_default())
    }
}

/// A house with people in it, and a browser in front of it.
pub struct Browser {
    /// The house.
    pub bed: Testbed,
    router: Router,
    cookie: String,
}

/// A file of a form: field, name, content.
pub type File<'a> = (&'a str, &'a str, &'a [u8]);

impl Browser {
    /// Nobody is signed in yet.
    pub async fn new() -> Self {
        Self::before(Testbed::new().await)
    }

    /// In front of a house that is there already.
    pub fn before(bed: Testbed) -> Self {
        Self { router: web::router(bed.app.clone(), web::Settings::default()), bed, cookie: String::new() }
    }

    /// Somebody signs in.
    pub async fn sign_in(&mut self, login: &str) {
        let signed = self.bed.app.switch_role(login, 1, "test").await.expect("the role is there");
        self.cookie = format!("{}={}", web::http::SESSION_COOKIE, signed.token);
    }

    /// Keeps another cookie; the last one of a name counts.
    pub fn keep(&mut self, cookie: &str) {
        let name = cookie.split_once('=').map_or(cookie, |(name, _)| name);
        let others = self.cookie.split("; ").filter(|c| !c.starts_with(&format!("{name}=")));
        self.cookie = others.chain([cookie]).collect::<Vec<_>>().join("; ");
    }

    /// Sends a request with the cookie.
    pub async fn send(&self, mut request: Request<Body>) -> Page {
        if let Ok(cookie) = self.cookie.parse() {
            request.headers_mut().insert(header::COOKIE, cookie);
        }
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 50_000_000).await.expect("the body is read");
        Page { status: parts.status, headers: parts.headers, html: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Page {
        let request = Request::builder().uri(path).header(header::ACCEPT, "text/html");
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    /// Opens what is no page: its bytes.
    pub async fn bytes(&self, path: &str) -> Vec<u8> {
        let request = Request::builder().uri(path).header(header::COOKIE, &self.cookie).body(Body::empty());
        let response = self.router.clone().oneshot(request.expect("a request")).await.expect("the router answers");
        to_bytes(response.into_body(), 50_000_000).await.expect("the body is read").to_vec()
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        let request = Request::builder().method("POST").uri(path).header(header::CONTENT_TYPE, kind);
        self.send(request.header(header::ACCEPT, "text/html").body(Body::from(body)).expect("a request")).await
    }

    /// Sends a form with files in it.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], files: &[File<'_>]) -> Page {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        for (name, file, bytes) in files {
            let head = format!(
                "--b\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
                 content-type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--b--\r\n");
        let request = Request::builder().method("POST").uri(path);
        let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }
}
