// @ts-nocheck
// Made of the schemas by `npm run docs`; standalone.test.ts holds it against them.
import { createRequire } from 'node:module'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { type MessageSchema, messageSchemas } from './messages.ts'
import type { Note } from './standalone.ts'

const require = createRequire(import.meta.url)

/** What `annotatingCompiler` makes of each message's schema. */
export function messageValidators(note: Note): Readonly<Record<MessageSchema, ValidateFunction>> {
const exports = {};
"use strict";
exports["credential-offer"] = validate0;
const schema0 = messageSchemas["credential-offer"];
const keyword0 = note;
const pattern0 = new RegExp("^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]", "u");
const pattern1 = new RegExp("^(?![^/?#]*//[^/?#]*@)[^?#]*$", "u");
const func0 = require("ajv/dist/runtime/ucs2length").default;

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/credential-offer.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate0.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema0, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_issuer === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credential_issuer"},schema:schema0.required,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.credential_configuration_ids === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credential_configuration_ids"},schema:schema0.required,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.credential_issuer !== undefined){
let data0 = data.credential_issuer;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/credential_issuer",schemaPath:"#/properties/credential_issuer/type",keyword:"type",params:{type: "string"},schema:schema0.properties.credential_issuer.type,parentSchema:schema0.properties.credential_issuer,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
keyword0.call(this, schema0.properties.credential_issuer.allOf[0], instancePath+"/credential_issuer", data0);
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err3 = {instancePath:instancePath+"/credential_issuer",schemaPath:"#/properties/credential_issuer/allOf/0/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]",parentSchema:schema0.properties.credential_issuer.allOf[0],data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
keyword0.call(this, schema0.properties.credential_issuer.allOf[1], instancePath+"/credential_issuer", data0);
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err4 = {instancePath:instancePath+"/credential_issuer",schemaPath:"#/properties/credential_issuer/allOf/1/pattern",keyword:"pattern",params:{pattern: "^(?![^/?#]*//[^/?#]*@)[^?#]*$"},schema:"^(?![^/?#]*//[^/?#]*@)[^?#]*$",parentSchema:schema0.properties.credential_issuer.allOf[1],data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
keyword0.call(this, schema0.properties.credential_issuer, instancePath+"/credential_issuer", data0);
}
if(data.credential_configuration_ids !== undefined){
let data1 = data.credential_configuration_ids;
keyword0.call(this, schema0.properties.credential_configuration_ids, instancePath+"/credential_configuration_ids", data1);
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/credential_configuration_ids",schemaPath:"#/properties/credential_configuration_ids/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.credential_configuration_ids,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/credential_configuration_ids/" + i0,schemaPath:"#/properties/credential_configuration_ids/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.credential_configuration_ids.items.type,parentSchema:schema0.properties.credential_configuration_ids.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err7 = {instancePath:instancePath+"/credential_configuration_ids",schemaPath:"#/properties/credential_configuration_ids/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema0.properties.credential_configuration_ids,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err8 = {instancePath:instancePath+"/credential_configuration_ids",schemaPath:"#/properties/credential_configuration_ids/type",keyword:"type",params:{type: "array"},schema:schema0.properties.credential_configuration_ids.type,parentSchema:schema0.properties.credential_configuration_ids,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.grants !== undefined){
let data3 = data.grants;
keyword0.call(this, schema0.properties.grants, instancePath+"/grants", data3);
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key0 in data3){
if(!((key0 === "authorization_code") || (key0 === "urn:ietf:params:oauth:grant-type:pre-authorized_code"))){
let data4 = data3[key0];
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err9 = {instancePath:instancePath+"/grants/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/grants/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema0.properties.grants.additionalProperties.type,parentSchema:schema0.properties.grants.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data3.authorization_code !== undefined){
let data5 = data3.authorization_code;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.issuer_state !== undefined){
let data6 = data5.issuer_state;
if(typeof data6 !== "string"){
const err10 = {instancePath:instancePath+"/grants/authorization_code/issuer_state",schemaPath:"#/properties/grants/properties/authorization_code/properties/issuer_state/type",keyword:"type",params:{type: "string"},schema:schema0.properties.grants.properties.authorization_code.properties.issuer_state.type,parentSchema:schema0.properties.grants.properties.authorization_code.properties.issuer_state,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
keyword0.call(this, schema0.properties.grants.properties.authorization_code.properties.issuer_state, instancePath+"/grants/authorization_code/issuer_state", data6);
}
if(data5.authorization_server !== undefined){
let data7 = data5.authorization_server;
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/grants/authorization_code/authorization_server",schemaPath:"#/properties/grants/properties/authorization_code/properties/authorization_server/type",keyword:"type",params:{type: "string"},schema:schema0.properties.grants.properties.authorization_code.properties.authorization_server.type,parentSchema:schema0.properties.grants.properties.authorization_code.properties.authorization_server,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
keyword0.call(this, schema0.properties.grants.properties.authorization_code.properties.authorization_server, instancePath+"/grants/authorization_code/authorization_server", data7);
}
}
else {
const err12 = {instancePath:instancePath+"/grants/authorization_code",schemaPath:"#/properties/grants/properties/authorization_code/type",keyword:"type",params:{type: "object"},schema:schema0.properties.grants.properties.authorization_code.type,parentSchema:schema0.properties.grants.properties.authorization_code,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3["urn:ietf:params:oauth:grant-type:pre-authorized_code"] !== undefined){
let data8 = data3["urn:ietf:params:oauth:grant-type:pre-authorized_code"];
keyword0.call(this, schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"], instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code", data8);
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["pre-authorized_code"] === undefined){
const err13 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/required",keyword:"required",params:{missingProperty: "pre-authorized_code"},schema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].required,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"],data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8["pre-authorized_code"] !== undefined){
let data9 = data8["pre-authorized_code"];
keyword0.call(this, schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties["pre-authorized_code"], instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/pre-authorized_code", data9);
if(typeof data9 === "string"){
if(func0(data9) < 1){
const err14 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/pre-authorized_code",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/properties/pre-authorized_code/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties["pre-authorized_code"],data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/pre-authorized_code",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/properties/pre-authorized_code/type",keyword:"type",params:{type: "string"},schema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties["pre-authorized_code"].type,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties["pre-authorized_code"],data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.authorization_server !== undefined){
let data10 = data8.authorization_server;
if(typeof data10 !== "string"){
const err16 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/authorization_server",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/properties/authorization_server/type",keyword:"type",params:{type: "string"},schema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.authorization_server.type,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.authorization_server,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
keyword0.call(this, schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.authorization_server, instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/authorization_server", data10);
}
if(data8.tx_code !== undefined){
let data11 = data8.tx_code;
keyword0.call(this, schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code, instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/tx_code", data11);
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.input_mode !== undefined){
let data12 = data11.input_mode;
if(!((data12 === "numeric") || (data12 === "text"))){
const err17 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/tx_code/input_mode",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/properties/tx_code/properties/input_mode/enum",keyword:"enum",params:{allowedValues: schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.input_mode.enum},schema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.input_mode.enum,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.input_mode,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
keyword0.call(this, schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.input_mode, instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/tx_code/input_mode", data12);
}
if(data11.length !== undefined){
let data13 = data11.length;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err18 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/tx_code/length",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/properties/tx_code/properties/length/type",keyword:"type",params:{type: "integer"},schema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.length.type,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.length,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
keyword0.call(this, schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.length, instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/tx_code/length", data13);
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
const err19 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/tx_code/length",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/properties/tx_code/properties/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.length,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data11.description !== undefined){
let data14 = data11.description;
keyword0.call(this, schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.description, instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/tx_code/description", data14);
if(typeof data14 === "string"){
if(func0(data14) > 300){
const err20 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/tx_code/description",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/properties/tx_code/properties/description/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.description,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/tx_code/description",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/properties/tx_code/properties/description/type",keyword:"type",params:{type: "string"},schema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.description.type,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.properties.description,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/tx_code",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/properties/tx_code/type",keyword:"type",params:{type: "object"},schema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code.type,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].properties.tx_code,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code",schemaPath:"#/properties/grants/properties/urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code/type",keyword:"type",params:{type: "object"},schema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"].type,parentSchema:schema0.properties.grants.properties["urn:ietf:params:oauth:grant-type:pre-authorized_code"],data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/grants",schemaPath:"#/properties/grants/type",keyword:"type",params:{type: "object"},schema:schema0.properties.grants.type,parentSchema:schema0.properties.grants,data:data3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema0.type,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}
validate0.evaluated = {"props":{"credential_issuer":true,"credential_configuration_ids":true,"grants":true},"dynamicProps":false,"dynamicItems":false};

exports["issuer-metadata"] = validate1;
const schema1 = messageSchemas["issuer-metadata"];
const schema2 = messageSchemas["issuer-metadata"]["$defs"]["encryptionKey"];
const pattern4 = new RegExp("^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^?#\\s]*$", "u");
const pattern5 = new RegExp("^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$", "u");
const pattern9 = new RegExp("^([A-Za-z]{2,8}|[xXiI])(-[A-Za-z0-9]{1,8})*$", "u");
const pattern10 = new RegExp("^[A-Za-z][A-Za-z0-9+.-]*:\\S+$", "u");
const schema3 = messageSchemas["issuer-metadata"]["$defs"]["configuration"];
const schema4 = messageSchemas["issuer-metadata"]["$defs"]["proofType"];
const schema8 = messageSchemas["issuer-metadata"]["$defs"]["credentialDisplay"];
const schema9 = messageSchemas["issuer-metadata"]["$defs"]["claim"];
const pattern11 = new RegExp("^[!#-\\[\\]-~]+$", "u");
const pattern12 = new RegExp("^(?!did:)|^did:[a-z0-9]+$", "u");
const pattern13 = new RegExp("^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$", "u");
const pattern17 = new RegExp("^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)", "u");

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate2.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.format === undefined) && (missing0 = "format")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.format !== undefined){
if("dc+sd-jwt" !== data.format){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
else {
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs6 = errors;
keyword0.call(this, schema3.allOf[0].then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vct === undefined){
const err3 = {instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: "vct"},schema:schema3.allOf[0].then.required,parentSchema:schema3.allOf[0].then,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.vct !== undefined){
let data1 = data.vct;
keyword0.call(this, schema3.allOf[0].then.properties.vct, instancePath+"/vct", data1);
if(typeof data1 === "string"){
if(func0(data1) < 1){
const err4 = {instancePath:instancePath+"/vct",schemaPath:"#/allOf/0/then/properties/vct/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema3.allOf[0].then.properties.vct,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/vct",schemaPath:"#/allOf/0/then/properties/vct/type",keyword:"type",params:{type: "string"},schema:schema3.allOf[0].then.properties.vct.type,parentSchema:schema3.allOf[0].then.properties.vct,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.credential_signing_alg_values_supported !== undefined){
let data2 = data.credential_signing_alg_values_supported;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((((((((((((((data3 === "RS256") || (data3 === "RS384")) || (data3 === "RS512")) || (data3 === "ES256")) || (data3 === "ES384")) || (data3 === "ES512")) || (data3 === "PS256")) || (data3 === "PS384")) || (data3 === "PS512")) || (data3 === "EdDSA")) || (data3 === "Ed25519")) || (data3 === "Ed448")) || (data3 === "ES256K")) || (data3 === "ML-DSA-44")) || (data3 === "ML-DSA-65")) || (data3 === "ML-DSA-87"))){
const err6 = {instancePath:instancePath+"/credential_signing_alg_values_supported/" + i0,schemaPath:"#/allOf/0/then/properties/credential_signing_alg_values_supported/items/allOf/0/enum",keyword:"enum",params:{allowedValues: schema3.allOf[0].then.properties.credential_signing_alg_values_supported.items.allOf[0].enum},schema:schema3.allOf[0].then.properties.credential_signing_alg_values_supported.items.allOf[0].enum,parentSchema:schema3.allOf[0].then.properties.credential_signing_alg_values_supported.items.allOf[0],data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
keyword0.call(this, schema3.allOf[0].then.properties.credential_signing_alg_values_supported.items.allOf[0], instancePath+"/credential_signing_alg_values_supported/" + i0, data3);
}
}
else {
const err7 = {instancePath:instancePath+"/credential_signing_alg_values_supported",schemaPath:"#/allOf/0/then/properties/credential_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[0].then.properties.credential_signing_alg_values_supported.type,parentSchema:schema3.allOf[0].then.properties.credential_signing_alg_values_supported,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.vct = true;
props0.credential_signing_alg_values_supported = true;
props0.format = true;
}
}
if(!valid1){
const err8 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema3.allOf[0].if,parentSchema:schema3.allOf[0],data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const _errs14 = errors;
let valid7 = true;
const _errs15 = errors;
if(errors === _errs15){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.format === undefined) && (missing1 = "format")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data.format !== undefined){
if("mso_mdoc" !== data.format){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid1 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs18 = errors;
keyword0.call(this, schema3.allOf[1].then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.doctype === undefined){
const err12 = {instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: "doctype"},schema:schema3.allOf[1].then.required,parentSchema:schema3.allOf[1].then,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.doctype !== undefined){
let data5 = data.doctype;
keyword0.call(this, schema3.allOf[1].then.properties.doctype, instancePath+"/doctype", data5);
if(typeof data5 === "string"){
if(func0(data5) < 1){
const err13 = {instancePath:instancePath+"/doctype",schemaPath:"#/allOf/1/then/properties/doctype/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema3.allOf[1].then.properties.doctype,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/doctype",schemaPath:"#/allOf/1/then/properties/doctype/type",keyword:"type",params:{type: "string"},schema:schema3.allOf[1].then.properties.doctype.type,parentSchema:schema3.allOf[1].then.properties.doctype,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.credential_signing_alg_values_supported !== undefined){
let data6 = data.credential_signing_alg_values_supported;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/credential_signing_alg_values_supported/" + i1,schemaPath:"#/allOf/1/then/properties/credential_signing_alg_values_supported/items/type",keyword:"type",params:{type: "integer"},schema:schema3.allOf[1].then.properties.credential_signing_alg_values_supported.items.type,parentSchema:schema3.allOf[1].then.properties.credential_signing_alg_values_supported.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
keyword0.call(this, schema3.allOf[1].then.properties.credential_signing_alg_values_supported.items, instancePath+"/credential_signing_alg_values_supported/" + i1, data7);
}
}
else {
const err16 = {instancePath:instancePath+"/credential_signing_alg_values_supported",schemaPath:"#/allOf/1/then/properties/credential_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[1].then.properties.credential_signing_alg_values_supported.type,parentSchema:schema3.allOf[1].then.properties.credential_signing_alg_values_supported,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.cryptographic_binding_methods_supported !== undefined){
let data8 = data.cryptographic_binding_methods_supported;
keyword0.call(this, schema3.allOf[1].then.properties.cryptographic_binding_methods_supported, instancePath+"/cryptographic_binding_methods_supported", data8);
if(Array.isArray(data8)){
const _errs27 = errors;
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
const _errs28 = errors;
if("cose_key" !== data9){
const err17 = {instancePath:instancePath+"/cryptographic_binding_methods_supported/" + i2,schemaPath:"#/allOf/1/then/properties/cryptographic_binding_methods_supported/contains/const",keyword:"const",params:{allowedValue: "cose_key"},schema:"cose_key",parentSchema:schema3.allOf[1].then.properties.cryptographic_binding_methods_supported.contains,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid12 = _errs28 === errors;
if(valid12){
break;
}
}
if(!valid12){
const err18 = {instancePath:instancePath+"/cryptographic_binding_methods_supported",schemaPath:"#/allOf/1/then/properties/cryptographic_binding_methods_supported/contains",keyword:"contains",params:{minContains: 1},schema:schema3.allOf[1].then.properties.cryptographic_binding_methods_supported.contains,parentSchema:schema3.allOf[1].then.properties.cryptographic_binding_methods_supported,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/cryptographic_binding_methods_supported",schemaPath:"#/allOf/1/then/properties/cryptographic_binding_methods_supported/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[1].then.properties.cryptographic_binding_methods_supported.type,parentSchema:schema3.allOf[1].then.properties.cryptographic_binding_methods_supported,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.credential_metadata !== undefined){
let data10 = data.credential_metadata;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.claims !== undefined){
let data11 = data10.claims;
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.path !== undefined){
let data13 = data12.path;
keyword0.call(this, schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.properties.path, instancePath+"/credential_metadata/claims/" + i3+"/path", data13);
if(Array.isArray(data13)){
if(data13.length < 2){
const err20 = {instancePath:instancePath+"/credential_metadata/claims/" + i3+"/path",schemaPath:"#/allOf/1/then/properties/credential_metadata/properties/claims/items/properties/path/minItems",keyword:"minItems",params:{limit: 2},schema:2,parentSchema:schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.properties.path,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len4 = data13.length;
if(len4 > 0){
let data14 = data13[0];
if(typeof data14 !== "string"){
const err21 = {instancePath:instancePath+"/credential_metadata/claims/" + i3+"/path/0",schemaPath:"#/allOf/1/then/properties/credential_metadata/properties/claims/items/properties/path/prefixItems/0/type",keyword:"type",params:{type: "string"},schema:schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.properties.path.prefixItems[0].type,parentSchema:schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.properties.path.prefixItems[0],data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
keyword0.call(this, schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.properties.path.prefixItems[0], instancePath+"/credential_metadata/claims/" + i3+"/path/0", data14);
}
if(len4 > 1){
let data15 = data13[1];
if(typeof data15 !== "string"){
const err22 = {instancePath:instancePath+"/credential_metadata/claims/" + i3+"/path/1",schemaPath:"#/allOf/1/then/properties/credential_metadata/properties/claims/items/properties/path/prefixItems/1/type",keyword:"type",params:{type: "string"},schema:schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.properties.path.prefixItems[1].type,parentSchema:schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.properties.path.prefixItems[1],data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
keyword0.call(this, schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.properties.path.prefixItems[1], instancePath+"/credential_metadata/claims/" + i3+"/path/1", data15);
}
}
else {
const err23 = {instancePath:instancePath+"/credential_metadata/claims/" + i3+"/path",schemaPath:"#/allOf/1/then/properties/credential_metadata/properties/claims/items/properties/path/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.properties.path.type,parentSchema:schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.properties.path,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/credential_metadata/claims/" + i3,schemaPath:"#/allOf/1/then/properties/credential_metadata/properties/claims/items/type",keyword:"type",params:{type: "object"},schema:schema3.allOf[1].then.properties.credential_metadata.properties.claims.items.type,parentSchema:schema3.allOf[1].then.properties.credential_metadata.properties.claims.items,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/credential_metadata/claims",schemaPath:"#/allOf/1/then/properties/credential_metadata/properties/claims/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[1].then.properties.credential_metadata.properties.claims.type,parentSchema:schema3.allOf[1].then.properties.credential_metadata.properties.claims,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/credential_metadata",schemaPath:"#/allOf/1/then/properties/credential_metadata/type",keyword:"type",params:{type: "object"},schema:schema3.allOf[1].then.properties.credential_metadata.type,parentSchema:schema3.allOf[1].then.properties.credential_metadata,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
var _valid1 = _errs18 === errors;
valid7 = _valid1;
if(valid7){
var props1 = {};
props1.doctype = true;
props1.credential_signing_alg_values_supported = true;
props1.cryptographic_binding_methods_supported = true;
props1.credential_metadata = true;
props1.format = true;
}
}
if(!valid7){
const err27 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema3.allOf[1].if,parentSchema:schema3.allOf[1],data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs42 = errors;
let valid18 = true;
const _errs43 = errors;
if(errors === _errs43){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.format === undefined) && (missing2 = "format")){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
if(data.format !== undefined){
if("jwt_vc_json" !== data.format){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
else {
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid2 = _errs43 === errors;
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs46 = errors;
keyword0.call(this, schema3.allOf[2].then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_definition === undefined){
const err31 = {instancePath,schemaPath:"#/allOf/2/then/required",keyword:"required",params:{missingProperty: "credential_definition"},schema:schema3.allOf[2].then.required,parentSchema:schema3.allOf[2].then,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data.credential_definition !== undefined){
let data17 = data.credential_definition;
keyword0.call(this, schema3.allOf[2].then.properties.credential_definition, instancePath+"/credential_definition", data17);
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.type === undefined){
const err32 = {instancePath:instancePath+"/credential_definition",schemaPath:"#/allOf/2/then/properties/credential_definition/required",keyword:"required",params:{missingProperty: "type"},schema:schema3.allOf[2].then.properties.credential_definition.required,parentSchema:schema3.allOf[2].then.properties.credential_definition,data:data17};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data17.type !== undefined){
let data18 = data17.type;
if(Array.isArray(data18)){
const len5 = data18.length;
for(let i4=0; i4<len5; i4++){
let data19 = data18[i4];
if(typeof data19 === "string"){
if(func0(data19) < 1){
const err33 = {instancePath:instancePath+"/credential_definition/type/" + i4,schemaPath:"#/allOf/2/then/properties/credential_definition/properties/type/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema3.allOf[2].then.properties.credential_definition.properties.type.items,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/credential_definition/type/" + i4,schemaPath:"#/allOf/2/then/properties/credential_definition/properties/type/items/type",keyword:"type",params:{type: "string"},schema:schema3.allOf[2].then.properties.credential_definition.properties.type.items.type,parentSchema:schema3.allOf[2].then.properties.credential_definition.properties.type.items,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/credential_definition/type",schemaPath:"#/allOf/2/then/properties/credential_definition/properties/type/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[2].then.properties.credential_definition.properties.type.type,parentSchema:schema3.allOf[2].then.properties.credential_definition.properties.type,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/credential_definition",schemaPath:"#/allOf/2/then/properties/credential_definition/type",keyword:"type",params:{type: "object"},schema:schema3.allOf[2].then.properties.credential_definition.type,parentSchema:schema3.allOf[2].then.properties.credential_definition,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
var _valid2 = _errs46 === errors;
valid18 = _valid2;
if(valid18){
var props2 = {};
props2.credential_definition = true;
props2.format = true;
}
}
if(!valid18){
const err37 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema3.allOf[2].if,parentSchema:schema3.allOf[2],data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs54 = errors;
let valid24 = true;
const _errs55 = errors;
if(errors === _errs55){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.format === undefined) && (missing3 = "format")){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
else {
if(data.format !== undefined){
if("jwt_vc_json" !== data.format){
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
}
else {
const err40 = {};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
var _valid3 = _errs55 === errors;
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs58 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_signing_alg_values_supported !== undefined){
let data21 = data.credential_signing_alg_values_supported;
if(Array.isArray(data21)){
const len6 = data21.length;
for(let i5=0; i5<len6; i5++){
let data22 = data21[i5];
if(!((((((((((((((((data22 === "RS256") || (data22 === "RS384")) || (data22 === "RS512")) || (data22 === "ES256")) || (data22 === "ES384")) || (data22 === "ES512")) || (data22 === "PS256")) || (data22 === "PS384")) || (data22 === "PS512")) || (data22 === "EdDSA")) || (data22 === "Ed25519")) || (data22 === "Ed448")) || (data22 === "ES256K")) || (data22 === "ML-DSA-44")) || (data22 === "ML-DSA-65")) || (data22 === "ML-DSA-87"))){
const err41 = {instancePath:instancePath+"/credential_signing_alg_values_supported/" + i5,schemaPath:"#/allOf/3/then/properties/credential_signing_alg_values_supported/items/allOf/0/enum",keyword:"enum",params:{allowedValues: schema3.allOf[3].then.properties.credential_signing_alg_values_supported.items.allOf[0].enum},schema:schema3.allOf[3].then.properties.credential_signing_alg_values_supported.items.allOf[0].enum,parentSchema:schema3.allOf[3].then.properties.credential_signing_alg_values_supported.items.allOf[0],data:data22};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
keyword0.call(this, schema3.allOf[3].then.properties.credential_signing_alg_values_supported.items.allOf[0], instancePath+"/credential_signing_alg_values_supported/" + i5, data22);
}
}
else {
const err42 = {instancePath:instancePath+"/credential_signing_alg_values_supported",schemaPath:"#/allOf/3/then/properties/credential_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[3].then.properties.credential_signing_alg_values_supported.type,parentSchema:schema3.allOf[3].then.properties.credential_signing_alg_values_supported,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
var _valid3 = _errs58 === errors;
valid24 = _valid3;
if(valid24){
var props3 = {};
props3.credential_signing_alg_values_supported = true;
props3.format = true;
}
}
if(!valid24){
const err43 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema3.allOf[3].if,parentSchema:schema3.allOf[3],data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
const _errs64 = errors;
let valid30 = true;
const _errs65 = errors;
if(errors === _errs65){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.format === undefined) && (missing4 = "format")){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
else {
if(data.format !== undefined){
if("ldp_vc" !== data.format){
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
else {
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
var _valid4 = _errs65 === errors;
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs68 = errors;
keyword0.call(this, schema3.allOf[4].then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_definition === undefined){
const err47 = {instancePath,schemaPath:"#/allOf/4/then/required",keyword:"required",params:{missingProperty: "credential_definition"},schema:schema3.allOf[4].then.required,parentSchema:schema3.allOf[4].then,data};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data.credential_definition !== undefined){
let data24 = data.credential_definition;
keyword0.call(this, schema3.allOf[4].then.properties.credential_definition, instancePath+"/credential_definition", data24);
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24["@context"] === undefined){
const err48 = {instancePath:instancePath+"/credential_definition",schemaPath:"#/allOf/4/then/properties/credential_definition/required",keyword:"required",params:{missingProperty: "@context"},schema:schema3.allOf[4].then.properties.credential_definition.required,parentSchema:schema3.allOf[4].then.properties.credential_definition,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data24.type === undefined){
const err49 = {instancePath:instancePath+"/credential_definition",schemaPath:"#/allOf/4/then/properties/credential_definition/required",keyword:"required",params:{missingProperty: "type"},schema:schema3.allOf[4].then.properties.credential_definition.required,parentSchema:schema3.allOf[4].then.properties.credential_definition,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data24["@context"] !== undefined){
let data25 = data24["@context"];
if(Array.isArray(data25)){
if(data25.length < 1){
const err50 = {instancePath:instancePath+"/credential_definition/@context",schemaPath:"#/allOf/4/then/properties/credential_definition/properties/%40context/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema3.allOf[4].then.properties.credential_definition.properties["@context"],data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len7 = data25.length;
for(let i6=0; i6<len7; i6++){
let data26 = data25[i6];
if((typeof data26 !== "string") && (!(data26 && typeof data26 == "object" && !Array.isArray(data26)))){
const err51 = {instancePath:instancePath+"/credential_definition/@context/" + i6,schemaPath:"#/allOf/4/then/properties/credential_definition/properties/%40context/items/type",keyword:"type",params:{type: schema3.allOf[4].then.properties.credential_definition.properties["@context"].items.type},schema:schema3.allOf[4].then.properties.credential_definition.properties["@context"].items.type,parentSchema:schema3.allOf[4].then.properties.credential_definition.properties["@context"].items,data:data26};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/credential_definition/@context",schemaPath:"#/allOf/4/then/properties/credential_definition/properties/%40context/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[4].then.properties.credential_definition.properties["@context"].type,parentSchema:schema3.allOf[4].then.properties.credential_definition.properties["@context"],data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data24.type !== undefined){
let data27 = data24.type;
if(Array.isArray(data27)){
if(data27.length < 1){
const err53 = {instancePath:instancePath+"/credential_definition/type",schemaPath:"#/allOf/4/then/properties/credential_definition/properties/type/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema3.allOf[4].then.properties.credential_definition.properties.type,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len8 = data27.length;
for(let i7=0; i7<len8; i7++){
let data28 = data27[i7];
if(typeof data28 === "string"){
if(func0(data28) < 1){
const err54 = {instancePath:instancePath+"/credential_definition/type/" + i7,schemaPath:"#/allOf/4/then/properties/credential_definition/properties/type/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema3.allOf[4].then.properties.credential_definition.properties.type.items,data:data28};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/credential_definition/type/" + i7,schemaPath:"#/allOf/4/then/properties/credential_definition/properties/type/items/type",keyword:"type",params:{type: "string"},schema:schema3.allOf[4].then.properties.credential_definition.properties.type.items.type,parentSchema:schema3.allOf[4].then.properties.credential_definition.properties.type.items,data:data28};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/credential_definition/type",schemaPath:"#/allOf/4/then/properties/credential_definition/properties/type/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[4].then.properties.credential_definition.properties.type.type,parentSchema:schema3.allOf[4].then.properties.credential_definition.properties.type,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/credential_definition",schemaPath:"#/allOf/4/then/properties/credential_definition/type",keyword:"type",params:{type: "object"},schema:schema3.allOf[4].then.properties.credential_definition.type,parentSchema:schema3.allOf[4].then.properties.credential_definition,data:data24};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
var _valid4 = _errs68 === errors;
valid30 = _valid4;
if(valid30){
var props4 = {};
props4.credential_definition = true;
props4.format = true;
}
}
if(!valid30){
const err58 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema3.allOf[4].if,parentSchema:schema3.allOf[4],data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
const _errs80 = errors;
let valid38 = true;
const _errs81 = errors;
if(errors === _errs81){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.format === undefined) && (missing5 = "format")){
const err59 = {};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
else {
if(data.format !== undefined){
if("jwt_vc_json-ld" !== data.format){
const err60 = {};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
}
else {
const err61 = {};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
var _valid5 = _errs81 === errors;
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
if(_valid5){
const _errs84 = errors;
keyword0.call(this, schema3.allOf[5].then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_definition === undefined){
const err62 = {instancePath,schemaPath:"#/allOf/5/then/required",keyword:"required",params:{missingProperty: "credential_definition"},schema:schema3.allOf[5].then.required,parentSchema:schema3.allOf[5].then,data};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data.credential_definition !== undefined){
let data30 = data.credential_definition;
keyword0.call(this, schema3.allOf[5].then.properties.credential_definition, instancePath+"/credential_definition", data30);
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30["@context"] === undefined){
const err63 = {instancePath:instancePath+"/credential_definition",schemaPath:"#/allOf/5/then/properties/credential_definition/required",keyword:"required",params:{missingProperty: "@context"},schema:schema3.allOf[5].then.properties.credential_definition.required,parentSchema:schema3.allOf[5].then.properties.credential_definition,data:data30};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data30.type === undefined){
const err64 = {instancePath:instancePath+"/credential_definition",schemaPath:"#/allOf/5/then/properties/credential_definition/required",keyword:"required",params:{missingProperty: "type"},schema:schema3.allOf[5].then.properties.credential_definition.required,parentSchema:schema3.allOf[5].then.properties.credential_definition,data:data30};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data30["@context"] !== undefined){
let data31 = data30["@context"];
if(Array.isArray(data31)){
if(data31.length < 1){
const err65 = {instancePath:instancePath+"/credential_definition/@context",schemaPath:"#/allOf/5/then/properties/credential_definition/properties/%40context/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema3.allOf[5].then.properties.credential_definition.properties["@context"],data:data31};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len9 = data31.length;
for(let i8=0; i8<len9; i8++){
let data32 = data31[i8];
if((typeof data32 !== "string") && (!(data32 && typeof data32 == "object" && !Array.isArray(data32)))){
const err66 = {instancePath:instancePath+"/credential_definition/@context/" + i8,schemaPath:"#/allOf/5/then/properties/credential_definition/properties/%40context/items/type",keyword:"type",params:{type: schema3.allOf[5].then.properties.credential_definition.properties["@context"].items.type},schema:schema3.allOf[5].then.properties.credential_definition.properties["@context"].items.type,parentSchema:schema3.allOf[5].then.properties.credential_definition.properties["@context"].items,data:data32};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/credential_definition/@context",schemaPath:"#/allOf/5/then/properties/credential_definition/properties/%40context/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[5].then.properties.credential_definition.properties["@context"].type,parentSchema:schema3.allOf[5].then.properties.credential_definition.properties["@context"],data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data30.type !== undefined){
let data33 = data30.type;
if(Array.isArray(data33)){
if(data33.length < 1){
const err68 = {instancePath:instancePath+"/credential_definition/type",schemaPath:"#/allOf/5/then/properties/credential_definition/properties/type/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema3.allOf[5].then.properties.credential_definition.properties.type,data:data33};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len10 = data33.length;
for(let i9=0; i9<len10; i9++){
let data34 = data33[i9];
if(typeof data34 === "string"){
if(func0(data34) < 1){
const err69 = {instancePath:instancePath+"/credential_definition/type/" + i9,schemaPath:"#/allOf/5/then/properties/credential_definition/properties/type/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema3.allOf[5].then.properties.credential_definition.properties.type.items,data:data34};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/credential_definition/type/" + i9,schemaPath:"#/allOf/5/then/properties/credential_definition/properties/type/items/type",keyword:"type",params:{type: "string"},schema:schema3.allOf[5].then.properties.credential_definition.properties.type.items.type,parentSchema:schema3.allOf[5].then.properties.credential_definition.properties.type.items,data:data34};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/credential_definition/type",schemaPath:"#/allOf/5/then/properties/credential_definition/properties/type/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[5].then.properties.credential_definition.properties.type.type,parentSchema:schema3.allOf[5].then.properties.credential_definition.properties.type,data:data33};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/credential_definition",schemaPath:"#/allOf/5/then/properties/credential_definition/type",keyword:"type",params:{type: "object"},schema:schema3.allOf[5].then.properties.credential_definition.type,parentSchema:schema3.allOf[5].then.properties.credential_definition,data:data30};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
var _valid5 = _errs84 === errors;
valid38 = _valid5;
if(valid38){
var props5 = {};
props5.credential_definition = true;
props5.format = true;
}
}
if(!valid38){
const err73 = {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},schema:schema3.allOf[5].if,parentSchema:schema3.allOf[5],data};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(props0 !== true && props5 !== undefined){
if(props5 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props5);
}
}
const _errs96 = errors;
let valid46 = true;
const _errs97 = errors;
if(errors === _errs97){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.format === undefined) && (missing6 = "format")){
const err74 = {};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
else {
if(data.format !== undefined){
let data35 = data.format;
if(!((((data35 === "dc+sd-jwt") || (data35 === "jwt_vc_json")) || (data35 === "jwt_vc_json-ld")) || (data35 === "ldp_vc"))){
const err75 = {};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
}
else {
const err76 = {};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
var _valid6 = _errs97 === errors;
errors = _errs96;
if(vErrors !== null){
if(_errs96){
vErrors.length = _errs96;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs100 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_signing_alg_values_supported !== undefined){
let data36 = data.credential_signing_alg_values_supported;
if(Array.isArray(data36)){
const len11 = data36.length;
for(let i10=0; i10<len11; i10++){
let data37 = data36[i10];
keyword0.call(this, schema3.allOf[6].then.properties.credential_signing_alg_values_supported.items, instancePath+"/credential_signing_alg_values_supported/" + i10, data37);
if(typeof data37 === "string"){
if(func0(data37) < 1){
const err77 = {instancePath:instancePath+"/credential_signing_alg_values_supported/" + i10,schemaPath:"#/allOf/6/then/properties/credential_signing_alg_values_supported/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema3.allOf[6].then.properties.credential_signing_alg_values_supported.items,data:data37};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/credential_signing_alg_values_supported/" + i10,schemaPath:"#/allOf/6/then/properties/credential_signing_alg_values_supported/items/type",keyword:"type",params:{type: "string"},schema:schema3.allOf[6].then.properties.credential_signing_alg_values_supported.items.type,parentSchema:schema3.allOf[6].then.properties.credential_signing_alg_values_supported.items,data:data37};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/credential_signing_alg_values_supported",schemaPath:"#/allOf/6/then/properties/credential_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[6].then.properties.credential_signing_alg_values_supported.type,parentSchema:schema3.allOf[6].then.properties.credential_signing_alg_values_supported,data:data36};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.credential_metadata !== undefined){
let data38 = data.credential_metadata;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.claims !== undefined){
let data39 = data38.claims;
if(Array.isArray(data39)){
const len12 = data39.length;
for(let i11=0; i11<len12; i11++){
let data40 = data39[i11];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.path !== undefined){
let data41 = data40.path;
const _errs112 = errors;
const _errs113 = errors;
if(errors === _errs113){
if(Array.isArray(data41)){
const _errs115 = errors;
const len13 = data41.length;
for(let i12=0; i12<len13; i12++){
let data42 = data41[i12];
const _errs116 = errors;
if(errors === _errs116){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 >= 0 || isNaN(data42)){
const err80 = {};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
var valid56 = _errs116 === errors;
if(valid56){
break;
}
}
if(!valid56){
const err82 = {};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
else {
errors = _errs115;
if(vErrors !== null){
if(_errs115){
vErrors.length = _errs115;
}
else {
vErrors = null;
}
}
}
}
else {
const err83 = {};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
var valid55 = _errs113 === errors;
if(valid55){
const err84 = {instancePath:instancePath+"/credential_metadata/claims/" + i11+"/path",schemaPath:"#/allOf/6/then/properties/credential_metadata/properties/claims/items/properties/path/not",keyword:"not",params:{},schema:schema3.allOf[6].then.properties.credential_metadata.properties.claims.items.properties.path.not,parentSchema:schema3.allOf[6].then.properties.credential_metadata.properties.claims.items.properties.path,data:data41};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
else {
errors = _errs112;
if(vErrors !== null){
if(_errs112){
vErrors.length = _errs112;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema3.allOf[6].then.properties.credential_metadata.properties.claims.items.properties.path, instancePath+"/credential_metadata/claims/" + i11+"/path", data41);
}
}
else {
const err85 = {instancePath:instancePath+"/credential_metadata/claims/" + i11,schemaPath:"#/allOf/6/then/properties/credential_metadata/properties/claims/items/type",keyword:"type",params:{type: "object"},schema:schema3.allOf[6].then.properties.credential_metadata.properties.claims.items.type,parentSchema:schema3.allOf[6].then.properties.credential_metadata.properties.claims.items,data:data40};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/credential_metadata/claims",schemaPath:"#/allOf/6/then/properties/credential_metadata/properties/claims/type",keyword:"type",params:{type: "array"},schema:schema3.allOf[6].then.properties.credential_metadata.properties.claims.type,parentSchema:schema3.allOf[6].then.properties.credential_metadata.properties.claims,data:data39};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/credential_metadata",schemaPath:"#/allOf/6/then/properties/credential_metadata/type",keyword:"type",params:{type: "object"},schema:schema3.allOf[6].then.properties.credential_metadata.type,parentSchema:schema3.allOf[6].then.properties.credential_metadata,data:data38};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
var _valid6 = _errs100 === errors;
valid46 = _valid6;
if(valid46){
var props6 = {};
props6.credential_signing_alg_values_supported = true;
props6.credential_metadata = true;
props6.format = true;
}
}
if(!valid46){
const err88 = {instancePath,schemaPath:"#/allOf/6/if",keyword:"if",params:{failingKeyword: "then"},schema:schema3.allOf[6].if,parentSchema:schema3.allOf[6],data};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(props0 !== true && props6 !== undefined){
if(props6 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props6);
}
}
const _errs119 = errors;
let valid57 = true;
const _errs120 = errors;
if(errors === _errs120){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.vct === undefined) && (missing7 = "vct")){
const err89 = {};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
var _valid7 = _errs120 === errors;
errors = _errs119;
if(vErrors !== null){
if(_errs119){
vErrors.length = _errs119;
}
else {
vErrors = null;
}
}
if(_valid7){
const _errs122 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format !== undefined){
let data43 = data.format;
if("dc+sd-jwt" !== data43){
const err91 = {instancePath:instancePath+"/format",schemaPath:"#/allOf/7/then/properties/format/const",keyword:"const",params:{allowedValue: "dc+sd-jwt"},schema:"dc+sd-jwt",parentSchema:schema3.allOf[7].then.properties.format,data:data43};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
keyword0.call(this, schema3.allOf[7].then.properties.format, instancePath+"/format", data43);
}
}
var _valid7 = _errs122 === errors;
valid57 = _valid7;
if(valid57){
var props7 = {};
props7.format = true;
}
}
if(!valid57){
const err92 = {instancePath,schemaPath:"#/allOf/7/if",keyword:"if",params:{failingKeyword: "then"},schema:schema3.allOf[7].if,parentSchema:schema3.allOf[7],data};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(props0 !== true && props7 !== undefined){
if(props7 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props7);
}
}
const _errs125 = errors;
let valid59 = true;
const _errs126 = errors;
if(errors === _errs126){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.doctype === undefined) && (missing8 = "doctype")){
const err93 = {};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
var _valid8 = _errs126 === errors;
errors = _errs125;
if(vErrors !== null){
if(_errs125){
vErrors.length = _errs125;
}
else {
vErrors = null;
}
}
if(_valid8){
const _errs128 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format !== undefined){
let data44 = data.format;
if("mso_mdoc" !== data44){
const err95 = {instancePath:instancePath+"/format",schemaPath:"#/allOf/8/then/properties/format/const",keyword:"const",params:{allowedValue: "mso_mdoc"},schema:"mso_mdoc",parentSchema:schema3.allOf[8].then.properties.format,data:data44};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
keyword0.call(this, schema3.allOf[8].then.properties.format, instancePath+"/format", data44);
}
}
var _valid8 = _errs128 === errors;
valid59 = _valid8;
if(valid59){
var props8 = {};
props8.format = true;
}
}
if(!valid59){
const err96 = {instancePath,schemaPath:"#/allOf/8/if",keyword:"if",params:{failingKeyword: "then"},schema:schema3.allOf[8].if,parentSchema:schema3.allOf[8],data};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(props0 !== true && props8 !== undefined){
if(props8 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props8);
}
}
keyword0.call(this, schema3, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
const err97 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},schema:schema3.required,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.format = true;
props0.scope = true;
props0.credential_signing_alg_values_supported = true;
props0.cryptographic_binding_methods_supported = true;
props0.proof_types_supported = true;
props0.credential_metadata = true;
}
if(data.format !== undefined){
let data45 = data.format;
keyword0.call(this, schema3.properties.format, instancePath+"/format", data45);
if(typeof data45 === "string"){
if(func0(data45) < 1){
const err98 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema3.properties.format,data:data45};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},schema:schema3.properties.format.type,parentSchema:schema3.properties.format,data:data45};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.scope !== undefined){
let data46 = data.scope;
keyword0.call(this, schema3.properties.scope, instancePath+"/scope", data46);
if(typeof data46 === "string"){
if(!pattern11.test(data46)){
const err100 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/pattern",keyword:"pattern",params:{pattern: "^[!#-\\[\\]-~]+$"},schema:"^[!#-\\[\\]-~]+$",parentSchema:schema3.properties.scope,data:data46};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},schema:schema3.properties.scope.type,parentSchema:schema3.properties.scope,data:data46};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data.credential_signing_alg_values_supported !== undefined){
let data47 = data.credential_signing_alg_values_supported;
keyword0.call(this, schema3.properties.credential_signing_alg_values_supported, instancePath+"/credential_signing_alg_values_supported", data47);
if(Array.isArray(data47)){
if(data47.length < 1){
const err102 = {instancePath:instancePath+"/credential_signing_alg_values_supported",schemaPath:"#/properties/credential_signing_alg_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema3.properties.credential_signing_alg_values_supported,data:data47};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/credential_signing_alg_values_supported",schemaPath:"#/properties/credential_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema3.properties.credential_signing_alg_values_supported.type,parentSchema:schema3.properties.credential_signing_alg_values_supported,data:data47};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.cryptographic_binding_methods_supported !== undefined){
let data48 = data.cryptographic_binding_methods_supported;
keyword0.call(this, schema3.properties.cryptographic_binding_methods_supported, instancePath+"/cryptographic_binding_methods_supported", data48);
if(Array.isArray(data48)){
if(data48.length < 1){
const err104 = {instancePath:instancePath+"/cryptographic_binding_methods_supported",schemaPath:"#/properties/cryptographic_binding_methods_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema3.properties.cryptographic_binding_methods_supported,data:data48};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
const len14 = data48.length;
for(let i13=0; i13<len14; i13++){
let data49 = data48[i13];
if(typeof data49 === "string"){
if(func0(data49) < 1){
const err105 = {instancePath:instancePath+"/cryptographic_binding_methods_supported/" + i13,schemaPath:"#/properties/cryptographic_binding_methods_supported/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema3.properties.cryptographic_binding_methods_supported.items,data:data49};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!pattern12.test(data49)){
const err106 = {instancePath:instancePath+"/cryptographic_binding_methods_supported/" + i13,schemaPath:"#/properties/cryptographic_binding_methods_supported/items/pattern",keyword:"pattern",params:{pattern: "^(?!did:)|^did:[a-z0-9]+$"},schema:"^(?!did:)|^did:[a-z0-9]+$",parentSchema:schema3.properties.cryptographic_binding_methods_supported.items,data:data49};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/cryptographic_binding_methods_supported/" + i13,schemaPath:"#/properties/cryptographic_binding_methods_supported/items/type",keyword:"type",params:{type: "string"},schema:schema3.properties.cryptographic_binding_methods_supported.items.type,parentSchema:schema3.properties.cryptographic_binding_methods_supported.items,data:data49};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/cryptographic_binding_methods_supported",schemaPath:"#/properties/cryptographic_binding_methods_supported/type",keyword:"type",params:{type: "array"},schema:schema3.properties.cryptographic_binding_methods_supported.type,parentSchema:schema3.properties.cryptographic_binding_methods_supported,data:data48};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.proof_types_supported !== undefined){
let data50 = data.proof_types_supported;
keyword0.call(this, schema3.properties.proof_types_supported, instancePath+"/proof_types_supported", data50);
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key0 in data50){
if(!(((key0 === "jwt") || (key0 === "attestation")) || (key0 === "di_vp"))){
let data51 = data50[key0];
keyword0.call(this, schema4, instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), data51);
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.proof_signing_alg_values_supported === undefined){
const err109 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/proofType/required",keyword:"required",params:{missingProperty: "proof_signing_alg_values_supported"},schema:schema4.required,parentSchema:schema4,data:data51};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data51.proof_signing_alg_values_supported !== undefined){
let data52 = data51.proof_signing_alg_values_supported;
keyword0.call(this, schema4.properties.proof_signing_alg_values_supported, instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/proof_signing_alg_values_supported", data52);
if(Array.isArray(data52)){
if(data52.length < 1){
const err110 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/proof_signing_alg_values_supported",schemaPath:"#/$defs/proofType/properties/proof_signing_alg_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.proof_signing_alg_values_supported,data:data52};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/proof_signing_alg_values_supported",schemaPath:"#/$defs/proofType/properties/proof_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema4.properties.proof_signing_alg_values_supported.type,parentSchema:schema4.properties.proof_signing_alg_values_supported,data:data52};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data51.key_attestations_required !== undefined){
let data53 = data51.key_attestations_required;
keyword0.call(this, schema4.properties.key_attestations_required, instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required", data53);
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.key_storage !== undefined){
let data54 = data53.key_storage;
if(Array.isArray(data54)){
if(data54.length < 1){
const err112 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required/key_storage",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.key_attestations_required.properties.key_storage,data:data54};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
const len15 = data54.length;
for(let i14=0; i14<len15; i14++){
let data55 = data54[i14];
if(typeof data55 !== "string"){
const err113 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required/key_storage/" + i14,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/items/type",keyword:"type",params:{type: "string"},schema:schema4.properties.key_attestations_required.properties.key_storage.items.type,parentSchema:schema4.properties.key_attestations_required.properties.key_storage.items,data:data55};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
keyword0.call(this, schema4.properties.key_attestations_required.properties.key_storage.items.allOf[0], instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required/key_storage/" + i14, data55);
if(typeof data55 === "string"){
if(!pattern13.test(data55)){
const err114 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required/key_storage/" + i14,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/items/allOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$"},schema:"^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$",parentSchema:schema4.properties.key_attestations_required.properties.key_storage.items.allOf[0],data:data55};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
}
else {
const err115 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required/key_storage",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/type",keyword:"type",params:{type: "array"},schema:schema4.properties.key_attestations_required.properties.key_storage.type,parentSchema:schema4.properties.key_attestations_required.properties.key_storage,data:data54};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data53.user_authentication !== undefined){
let data56 = data53.user_authentication;
if(Array.isArray(data56)){
if(data56.length < 1){
const err116 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required/user_authentication",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication,data:data56};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
const len16 = data56.length;
for(let i15=0; i15<len16; i15++){
let data57 = data56[i15];
if(typeof data57 !== "string"){
const err117 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required/user_authentication/" + i15,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/items/type",keyword:"type",params:{type: "string"},schema:schema4.properties.key_attestations_required.properties.user_authentication.items.type,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication.items,data:data57};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
keyword0.call(this, schema4.properties.key_attestations_required.properties.user_authentication.items.allOf[0], instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required/user_authentication/" + i15, data57);
if(typeof data57 === "string"){
if(!pattern13.test(data57)){
const err118 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required/user_authentication/" + i15,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/items/allOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$"},schema:"^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$",parentSchema:schema4.properties.key_attestations_required.properties.user_authentication.items.allOf[0],data:data57};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
}
else {
const err119 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required/user_authentication",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/type",keyword:"type",params:{type: "array"},schema:schema4.properties.key_attestations_required.properties.user_authentication.type,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication,data:data56};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/key_attestations_required",schemaPath:"#/$defs/proofType/properties/key_attestations_required/type",keyword:"type",params:{type: "object"},schema:schema4.properties.key_attestations_required.type,parentSchema:schema4.properties.key_attestations_required,data:data53};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/proof_types_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/proofType/type",keyword:"type",params:{type: "object"},schema:schema4.type,parentSchema:schema4,data:data51};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
if(data50.jwt !== undefined){
let data58 = data50.jwt;
keyword0.call(this, schema4, instancePath+"/proof_types_supported/jwt", data58);
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.proof_signing_alg_values_supported === undefined){
const err122 = {instancePath:instancePath+"/proof_types_supported/jwt",schemaPath:"#/$defs/proofType/required",keyword:"required",params:{missingProperty: "proof_signing_alg_values_supported"},schema:schema4.required,parentSchema:schema4,data:data58};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data58.proof_signing_alg_values_supported !== undefined){
let data59 = data58.proof_signing_alg_values_supported;
keyword0.call(this, schema4.properties.proof_signing_alg_values_supported, instancePath+"/proof_types_supported/jwt/proof_signing_alg_values_supported", data59);
if(Array.isArray(data59)){
if(data59.length < 1){
const err123 = {instancePath:instancePath+"/proof_types_supported/jwt/proof_signing_alg_values_supported",schemaPath:"#/$defs/proofType/properties/proof_signing_alg_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.proof_signing_alg_values_supported,data:data59};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/proof_types_supported/jwt/proof_signing_alg_values_supported",schemaPath:"#/$defs/proofType/properties/proof_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema4.properties.proof_signing_alg_values_supported.type,parentSchema:schema4.properties.proof_signing_alg_values_supported,data:data59};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data58.key_attestations_required !== undefined){
let data60 = data58.key_attestations_required;
keyword0.call(this, schema4.properties.key_attestations_required, instancePath+"/proof_types_supported/jwt/key_attestations_required", data60);
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.key_storage !== undefined){
let data61 = data60.key_storage;
if(Array.isArray(data61)){
if(data61.length < 1){
const err125 = {instancePath:instancePath+"/proof_types_supported/jwt/key_attestations_required/key_storage",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.key_attestations_required.properties.key_storage,data:data61};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
const len17 = data61.length;
for(let i16=0; i16<len17; i16++){
let data62 = data61[i16];
if(typeof data62 !== "string"){
const err126 = {instancePath:instancePath+"/proof_types_supported/jwt/key_attestations_required/key_storage/" + i16,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/items/type",keyword:"type",params:{type: "string"},schema:schema4.properties.key_attestations_required.properties.key_storage.items.type,parentSchema:schema4.properties.key_attestations_required.properties.key_storage.items,data:data62};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
keyword0.call(this, schema4.properties.key_attestations_required.properties.key_storage.items.allOf[0], instancePath+"/proof_types_supported/jwt/key_attestations_required/key_storage/" + i16, data62);
if(typeof data62 === "string"){
if(!pattern13.test(data62)){
const err127 = {instancePath:instancePath+"/proof_types_supported/jwt/key_attestations_required/key_storage/" + i16,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/items/allOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$"},schema:"^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$",parentSchema:schema4.properties.key_attestations_required.properties.key_storage.items.allOf[0],data:data62};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
}
else {
const err128 = {instancePath:instancePath+"/proof_types_supported/jwt/key_attestations_required/key_storage",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/type",keyword:"type",params:{type: "array"},schema:schema4.properties.key_attestations_required.properties.key_storage.type,parentSchema:schema4.properties.key_attestations_required.properties.key_storage,data:data61};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data60.user_authentication !== undefined){
let data63 = data60.user_authentication;
if(Array.isArray(data63)){
if(data63.length < 1){
const err129 = {instancePath:instancePath+"/proof_types_supported/jwt/key_attestations_required/user_authentication",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication,data:data63};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
const len18 = data63.length;
for(let i17=0; i17<len18; i17++){
let data64 = data63[i17];
if(typeof data64 !== "string"){
const err130 = {instancePath:instancePath+"/proof_types_supported/jwt/key_attestations_required/user_authentication/" + i17,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/items/type",keyword:"type",params:{type: "string"},schema:schema4.properties.key_attestations_required.properties.user_authentication.items.type,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication.items,data:data64};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
keyword0.call(this, schema4.properties.key_attestations_required.properties.user_authentication.items.allOf[0], instancePath+"/proof_types_supported/jwt/key_attestations_required/user_authentication/" + i17, data64);
if(typeof data64 === "string"){
if(!pattern13.test(data64)){
const err131 = {instancePath:instancePath+"/proof_types_supported/jwt/key_attestations_required/user_authentication/" + i17,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/items/allOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$"},schema:"^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$",parentSchema:schema4.properties.key_attestations_required.properties.user_authentication.items.allOf[0],data:data64};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
}
else {
const err132 = {instancePath:instancePath+"/proof_types_supported/jwt/key_attestations_required/user_authentication",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/type",keyword:"type",params:{type: "array"},schema:schema4.properties.key_attestations_required.properties.user_authentication.type,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication,data:data63};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/proof_types_supported/jwt/key_attestations_required",schemaPath:"#/$defs/proofType/properties/key_attestations_required/type",keyword:"type",params:{type: "object"},schema:schema4.properties.key_attestations_required.type,parentSchema:schema4.properties.key_attestations_required,data:data60};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/proof_types_supported/jwt",schemaPath:"#/$defs/proofType/type",keyword:"type",params:{type: "object"},schema:schema4.type,parentSchema:schema4,data:data58};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.proof_signing_alg_values_supported !== undefined){
let data65 = data58.proof_signing_alg_values_supported;
if(Array.isArray(data65)){
const len19 = data65.length;
for(let i18=0; i18<len19; i18++){
let data66 = data65[i18];
if(typeof data66 !== "string"){
const err135 = {instancePath:instancePath+"/proof_types_supported/jwt/proof_signing_alg_values_supported/" + i18,schemaPath:"#/properties/proof_types_supported/properties/jwt/allOf/1/properties/proof_signing_alg_values_supported/items/type",keyword:"type",params:{type: "string"},schema:schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported.items.type,parentSchema:schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported.items,data:data66};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
keyword0.call(this, schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[0], instancePath+"/proof_types_supported/jwt/proof_signing_alg_values_supported/" + i18, data66);
if(typeof data66 === "string"){
if(!pattern17.test(data66)){
const err136 = {instancePath:instancePath+"/proof_types_supported/jwt/proof_signing_alg_values_supported/" + i18,schemaPath:"#/properties/proof_types_supported/properties/jwt/allOf/1/properties/proof_signing_alg_values_supported/items/allOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)"},schema:"^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)",parentSchema:schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[0],data:data66};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(!((((((((((((((((((((data66 === "RS256") || (data66 === "RS384")) || (data66 === "RS512")) || (data66 === "ES256")) || (data66 === "ES384")) || (data66 === "ES512")) || (data66 === "PS256")) || (data66 === "PS384")) || (data66 === "PS512")) || (data66 === "EdDSA")) || (data66 === "Ed25519")) || (data66 === "Ed448")) || (data66 === "ES256K")) || (data66 === "ML-DSA-44")) || (data66 === "ML-DSA-65")) || (data66 === "ML-DSA-87")) || (data66 === "none")) || (data66 === "HS256")) || (data66 === "HS384")) || (data66 === "HS512"))){
const err137 = {instancePath:instancePath+"/proof_types_supported/jwt/proof_signing_alg_values_supported/" + i18,schemaPath:"#/properties/proof_types_supported/properties/jwt/allOf/1/properties/proof_signing_alg_values_supported/items/allOf/1/enum",keyword:"enum",params:{allowedValues: schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[1].enum},schema:schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[1].enum,parentSchema:schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[1],data:data66};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
keyword0.call(this, schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[1], instancePath+"/proof_types_supported/jwt/proof_signing_alg_values_supported/" + i18, data66);
keyword0.call(this, schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported.items, instancePath+"/proof_types_supported/jwt/proof_signing_alg_values_supported/" + i18, data66);
}
}
else {
const err138 = {instancePath:instancePath+"/proof_types_supported/jwt/proof_signing_alg_values_supported",schemaPath:"#/properties/proof_types_supported/properties/jwt/allOf/1/properties/proof_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported.type,parentSchema:schema3.properties.proof_types_supported.properties.jwt.allOf[1].properties.proof_signing_alg_values_supported,data:data65};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/proof_types_supported/jwt",schemaPath:"#/properties/proof_types_supported/properties/jwt/allOf/1/type",keyword:"type",params:{type: "object"},schema:schema3.properties.proof_types_supported.properties.jwt.allOf[1].type,parentSchema:schema3.properties.proof_types_supported.properties.jwt.allOf[1],data:data58};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data50.attestation !== undefined){
let data67 = data50.attestation;
keyword0.call(this, schema4, instancePath+"/proof_types_supported/attestation", data67);
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.proof_signing_alg_values_supported === undefined){
const err140 = {instancePath:instancePath+"/proof_types_supported/attestation",schemaPath:"#/$defs/proofType/required",keyword:"required",params:{missingProperty: "proof_signing_alg_values_supported"},schema:schema4.required,parentSchema:schema4,data:data67};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data67.proof_signing_alg_values_supported !== undefined){
let data68 = data67.proof_signing_alg_values_supported;
keyword0.call(this, schema4.properties.proof_signing_alg_values_supported, instancePath+"/proof_types_supported/attestation/proof_signing_alg_values_supported", data68);
if(Array.isArray(data68)){
if(data68.length < 1){
const err141 = {instancePath:instancePath+"/proof_types_supported/attestation/proof_signing_alg_values_supported",schemaPath:"#/$defs/proofType/properties/proof_signing_alg_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.proof_signing_alg_values_supported,data:data68};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/proof_types_supported/attestation/proof_signing_alg_values_supported",schemaPath:"#/$defs/proofType/properties/proof_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema4.properties.proof_signing_alg_values_supported.type,parentSchema:schema4.properties.proof_signing_alg_values_supported,data:data68};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data67.key_attestations_required !== undefined){
let data69 = data67.key_attestations_required;
keyword0.call(this, schema4.properties.key_attestations_required, instancePath+"/proof_types_supported/attestation/key_attestations_required", data69);
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.key_storage !== undefined){
let data70 = data69.key_storage;
if(Array.isArray(data70)){
if(data70.length < 1){
const err143 = {instancePath:instancePath+"/proof_types_supported/attestation/key_attestations_required/key_storage",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.key_attestations_required.properties.key_storage,data:data70};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
const len20 = data70.length;
for(let i19=0; i19<len20; i19++){
let data71 = data70[i19];
if(typeof data71 !== "string"){
const err144 = {instancePath:instancePath+"/proof_types_supported/attestation/key_attestations_required/key_storage/" + i19,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/items/type",keyword:"type",params:{type: "string"},schema:schema4.properties.key_attestations_required.properties.key_storage.items.type,parentSchema:schema4.properties.key_attestations_required.properties.key_storage.items,data:data71};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
keyword0.call(this, schema4.properties.key_attestations_required.properties.key_storage.items.allOf[0], instancePath+"/proof_types_supported/attestation/key_attestations_required/key_storage/" + i19, data71);
if(typeof data71 === "string"){
if(!pattern13.test(data71)){
const err145 = {instancePath:instancePath+"/proof_types_supported/attestation/key_attestations_required/key_storage/" + i19,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/items/allOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$"},schema:"^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$",parentSchema:schema4.properties.key_attestations_required.properties.key_storage.items.allOf[0],data:data71};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
}
else {
const err146 = {instancePath:instancePath+"/proof_types_supported/attestation/key_attestations_required/key_storage",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/type",keyword:"type",params:{type: "array"},schema:schema4.properties.key_attestations_required.properties.key_storage.type,parentSchema:schema4.properties.key_attestations_required.properties.key_storage,data:data70};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data69.user_authentication !== undefined){
let data72 = data69.user_authentication;
if(Array.isArray(data72)){
if(data72.length < 1){
const err147 = {instancePath:instancePath+"/proof_types_supported/attestation/key_attestations_required/user_authentication",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication,data:data72};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
const len21 = data72.length;
for(let i20=0; i20<len21; i20++){
let data73 = data72[i20];
if(typeof data73 !== "string"){
const err148 = {instancePath:instancePath+"/proof_types_supported/attestation/key_attestations_required/user_authentication/" + i20,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/items/type",keyword:"type",params:{type: "string"},schema:schema4.properties.key_attestations_required.properties.user_authentication.items.type,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication.items,data:data73};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
keyword0.call(this, schema4.properties.key_attestations_required.properties.user_authentication.items.allOf[0], instancePath+"/proof_types_supported/attestation/key_attestations_required/user_authentication/" + i20, data73);
if(typeof data73 === "string"){
if(!pattern13.test(data73)){
const err149 = {instancePath:instancePath+"/proof_types_supported/attestation/key_attestations_required/user_authentication/" + i20,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/items/allOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$"},schema:"^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$",parentSchema:schema4.properties.key_attestations_required.properties.user_authentication.items.allOf[0],data:data73};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
}
else {
const err150 = {instancePath:instancePath+"/proof_types_supported/attestation/key_attestations_required/user_authentication",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/type",keyword:"type",params:{type: "array"},schema:schema4.properties.key_attestations_required.properties.user_authentication.type,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication,data:data72};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/proof_types_supported/attestation/key_attestations_required",schemaPath:"#/$defs/proofType/properties/key_attestations_required/type",keyword:"type",params:{type: "object"},schema:schema4.properties.key_attestations_required.type,parentSchema:schema4.properties.key_attestations_required,data:data69};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/proof_types_supported/attestation",schemaPath:"#/$defs/proofType/type",keyword:"type",params:{type: "object"},schema:schema4.type,parentSchema:schema4,data:data67};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.proof_signing_alg_values_supported !== undefined){
let data74 = data67.proof_signing_alg_values_supported;
if(Array.isArray(data74)){
const len22 = data74.length;
for(let i21=0; i21<len22; i21++){
let data75 = data74[i21];
if(typeof data75 !== "string"){
const err153 = {instancePath:instancePath+"/proof_types_supported/attestation/proof_signing_alg_values_supported/" + i21,schemaPath:"#/properties/proof_types_supported/properties/attestation/allOf/1/properties/proof_signing_alg_values_supported/items/type",keyword:"type",params:{type: "string"},schema:schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported.items.type,parentSchema:schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported.items,data:data75};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
keyword0.call(this, schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[0], instancePath+"/proof_types_supported/attestation/proof_signing_alg_values_supported/" + i21, data75);
if(typeof data75 === "string"){
if(!pattern17.test(data75)){
const err154 = {instancePath:instancePath+"/proof_types_supported/attestation/proof_signing_alg_values_supported/" + i21,schemaPath:"#/properties/proof_types_supported/properties/attestation/allOf/1/properties/proof_signing_alg_values_supported/items/allOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)"},schema:"^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)",parentSchema:schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[0],data:data75};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(!((((((((((((((((((((data75 === "RS256") || (data75 === "RS384")) || (data75 === "RS512")) || (data75 === "ES256")) || (data75 === "ES384")) || (data75 === "ES512")) || (data75 === "PS256")) || (data75 === "PS384")) || (data75 === "PS512")) || (data75 === "EdDSA")) || (data75 === "Ed25519")) || (data75 === "Ed448")) || (data75 === "ES256K")) || (data75 === "ML-DSA-44")) || (data75 === "ML-DSA-65")) || (data75 === "ML-DSA-87")) || (data75 === "none")) || (data75 === "HS256")) || (data75 === "HS384")) || (data75 === "HS512"))){
const err155 = {instancePath:instancePath+"/proof_types_supported/attestation/proof_signing_alg_values_supported/" + i21,schemaPath:"#/properties/proof_types_supported/properties/attestation/allOf/1/properties/proof_signing_alg_values_supported/items/allOf/1/enum",keyword:"enum",params:{allowedValues: schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[1].enum},schema:schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[1].enum,parentSchema:schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[1],data:data75};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
keyword0.call(this, schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported.items.allOf[1], instancePath+"/proof_types_supported/attestation/proof_signing_alg_values_supported/" + i21, data75);
keyword0.call(this, schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported.items, instancePath+"/proof_types_supported/attestation/proof_signing_alg_values_supported/" + i21, data75);
}
}
else {
const err156 = {instancePath:instancePath+"/proof_types_supported/attestation/proof_signing_alg_values_supported",schemaPath:"#/properties/proof_types_supported/properties/attestation/allOf/1/properties/proof_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported.type,parentSchema:schema3.properties.proof_types_supported.properties.attestation.allOf[1].properties.proof_signing_alg_values_supported,data:data74};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/proof_types_supported/attestation",schemaPath:"#/properties/proof_types_supported/properties/attestation/allOf/1/type",keyword:"type",params:{type: "object"},schema:schema3.properties.proof_types_supported.properties.attestation.allOf[1].type,parentSchema:schema3.properties.proof_types_supported.properties.attestation.allOf[1],data:data67};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data50.di_vp !== undefined){
let data76 = data50.di_vp;
keyword0.call(this, schema4, instancePath+"/proof_types_supported/di_vp", data76);
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(data76.proof_signing_alg_values_supported === undefined){
const err158 = {instancePath:instancePath+"/proof_types_supported/di_vp",schemaPath:"#/$defs/proofType/required",keyword:"required",params:{missingProperty: "proof_signing_alg_values_supported"},schema:schema4.required,parentSchema:schema4,data:data76};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data76.proof_signing_alg_values_supported !== undefined){
let data77 = data76.proof_signing_alg_values_supported;
keyword0.call(this, schema4.properties.proof_signing_alg_values_supported, instancePath+"/proof_types_supported/di_vp/proof_signing_alg_values_supported", data77);
if(Array.isArray(data77)){
if(data77.length < 1){
const err159 = {instancePath:instancePath+"/proof_types_supported/di_vp/proof_signing_alg_values_supported",schemaPath:"#/$defs/proofType/properties/proof_signing_alg_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.proof_signing_alg_values_supported,data:data77};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/proof_types_supported/di_vp/proof_signing_alg_values_supported",schemaPath:"#/$defs/proofType/properties/proof_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema4.properties.proof_signing_alg_values_supported.type,parentSchema:schema4.properties.proof_signing_alg_values_supported,data:data77};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data76.key_attestations_required !== undefined){
let data78 = data76.key_attestations_required;
keyword0.call(this, schema4.properties.key_attestations_required, instancePath+"/proof_types_supported/di_vp/key_attestations_required", data78);
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(data78.key_storage !== undefined){
let data79 = data78.key_storage;
if(Array.isArray(data79)){
if(data79.length < 1){
const err161 = {instancePath:instancePath+"/proof_types_supported/di_vp/key_attestations_required/key_storage",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.key_attestations_required.properties.key_storage,data:data79};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
const len23 = data79.length;
for(let i22=0; i22<len23; i22++){
let data80 = data79[i22];
if(typeof data80 !== "string"){
const err162 = {instancePath:instancePath+"/proof_types_supported/di_vp/key_attestations_required/key_storage/" + i22,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/items/type",keyword:"type",params:{type: "string"},schema:schema4.properties.key_attestations_required.properties.key_storage.items.type,parentSchema:schema4.properties.key_attestations_required.properties.key_storage.items,data:data80};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
keyword0.call(this, schema4.properties.key_attestations_required.properties.key_storage.items.allOf[0], instancePath+"/proof_types_supported/di_vp/key_attestations_required/key_storage/" + i22, data80);
if(typeof data80 === "string"){
if(!pattern13.test(data80)){
const err163 = {instancePath:instancePath+"/proof_types_supported/di_vp/key_attestations_required/key_storage/" + i22,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/items/allOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$"},schema:"^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$",parentSchema:schema4.properties.key_attestations_required.properties.key_storage.items.allOf[0],data:data80};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
}
else {
const err164 = {instancePath:instancePath+"/proof_types_supported/di_vp/key_attestations_required/key_storage",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/key_storage/type",keyword:"type",params:{type: "array"},schema:schema4.properties.key_attestations_required.properties.key_storage.type,parentSchema:schema4.properties.key_attestations_required.properties.key_storage,data:data79};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data78.user_authentication !== undefined){
let data81 = data78.user_authentication;
if(Array.isArray(data81)){
if(data81.length < 1){
const err165 = {instancePath:instancePath+"/proof_types_supported/di_vp/key_attestations_required/user_authentication",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication,data:data81};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
const len24 = data81.length;
for(let i23=0; i23<len24; i23++){
let data82 = data81[i23];
if(typeof data82 !== "string"){
const err166 = {instancePath:instancePath+"/proof_types_supported/di_vp/key_attestations_required/user_authentication/" + i23,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/items/type",keyword:"type",params:{type: "string"},schema:schema4.properties.key_attestations_required.properties.user_authentication.items.type,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication.items,data:data82};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
keyword0.call(this, schema4.properties.key_attestations_required.properties.user_authentication.items.allOf[0], instancePath+"/proof_types_supported/di_vp/key_attestations_required/user_authentication/" + i23, data82);
if(typeof data82 === "string"){
if(!pattern13.test(data82)){
const err167 = {instancePath:instancePath+"/proof_types_supported/di_vp/key_attestations_required/user_authentication/" + i23,schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/items/allOf/0/pattern",keyword:"pattern",params:{pattern: "^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$"},schema:"^(?!iso_18045_)|^iso_18045_(high|moderate|enhanced-basic|basic)$",parentSchema:schema4.properties.key_attestations_required.properties.user_authentication.items.allOf[0],data:data82};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
}
else {
const err168 = {instancePath:instancePath+"/proof_types_supported/di_vp/key_attestations_required/user_authentication",schemaPath:"#/$defs/proofType/properties/key_attestations_required/properties/user_authentication/type",keyword:"type",params:{type: "array"},schema:schema4.properties.key_attestations_required.properties.user_authentication.type,parentSchema:schema4.properties.key_attestations_required.properties.user_authentication,data:data81};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/proof_types_supported/di_vp/key_attestations_required",schemaPath:"#/$defs/proofType/properties/key_attestations_required/type",keyword:"type",params:{type: "object"},schema:schema4.properties.key_attestations_required.type,parentSchema:schema4.properties.key_attestations_required,data:data78};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
else {
const err170 = {instancePath:instancePath+"/proof_types_supported/di_vp",schemaPath:"#/$defs/proofType/type",keyword:"type",params:{type: "object"},schema:schema4.type,parentSchema:schema4,data:data76};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(data76.proof_signing_alg_values_supported !== undefined){
let data83 = data76.proof_signing_alg_values_supported;
keyword0.call(this, schema3.properties.proof_types_supported.properties.di_vp.allOf[1].properties.proof_signing_alg_values_supported, instancePath+"/proof_types_supported/di_vp/proof_signing_alg_values_supported", data83);
if(Array.isArray(data83)){
const len25 = data83.length;
for(let i24=0; i24<len25; i24++){
let data84 = data83[i24];
if(typeof data84 !== "string"){
const err171 = {instancePath:instancePath+"/proof_types_supported/di_vp/proof_signing_alg_values_supported/" + i24,schemaPath:"#/properties/proof_types_supported/properties/di_vp/allOf/1/properties/proof_signing_alg_values_supported/items/type",keyword:"type",params:{type: "string"},schema:schema3.properties.proof_types_supported.properties.di_vp.allOf[1].properties.proof_signing_alg_values_supported.items.type,parentSchema:schema3.properties.proof_types_supported.properties.di_vp.allOf[1].properties.proof_signing_alg_values_supported.items,data:data84};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/proof_types_supported/di_vp/proof_signing_alg_values_supported",schemaPath:"#/properties/proof_types_supported/properties/di_vp/allOf/1/properties/proof_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema3.properties.proof_types_supported.properties.di_vp.allOf[1].properties.proof_signing_alg_values_supported.type,parentSchema:schema3.properties.proof_types_supported.properties.di_vp.allOf[1].properties.proof_signing_alg_values_supported,data:data83};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath:instancePath+"/proof_types_supported/di_vp",schemaPath:"#/properties/proof_types_supported/properties/di_vp/allOf/1/type",keyword:"type",params:{type: "object"},schema:schema3.properties.proof_types_supported.properties.di_vp.allOf[1].type,parentSchema:schema3.properties.proof_types_supported.properties.di_vp.allOf[1],data:data76};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
else {
const err174 = {instancePath:instancePath+"/proof_types_supported",schemaPath:"#/properties/proof_types_supported/type",keyword:"type",params:{type: "object"},schema:schema3.properties.proof_types_supported.type,parentSchema:schema3.properties.proof_types_supported,data:data50};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data.credential_metadata !== undefined){
let data85 = data.credential_metadata;
keyword0.call(this, schema3.properties.credential_metadata, instancePath+"/credential_metadata", data85);
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
if(data85.display !== undefined){
let data86 = data85.display;
keyword0.call(this, schema3.properties.credential_metadata.properties.display, instancePath+"/credential_metadata/display", data86);
if(Array.isArray(data86)){
if(data86.length < 1){
const err175 = {instancePath:instancePath+"/credential_metadata/display",schemaPath:"#/properties/credential_metadata/properties/display/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema3.properties.credential_metadata.properties.display,data:data86};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
const len26 = data86.length;
for(let i25=0; i25<len26; i25++){
let data87 = data86[i25];
keyword0.call(this, schema8, instancePath+"/credential_metadata/display/" + i25, data87);
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
if(data87.name === undefined){
const err176 = {instancePath:instancePath+"/credential_metadata/display/" + i25,schemaPath:"#/$defs/credentialDisplay/required",keyword:"required",params:{missingProperty: "name"},schema:schema8.required,parentSchema:schema8,data:data87};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(data87.name !== undefined){
let data88 = data87.name;
if(typeof data88 !== "string"){
const err177 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/name",schemaPath:"#/$defs/credentialDisplay/properties/name/type",keyword:"type",params:{type: "string"},schema:schema8.properties.name.type,parentSchema:schema8.properties.name,data:data88};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
keyword0.call(this, schema8.properties.name, instancePath+"/credential_metadata/display/" + i25+"/name", data88);
}
if(data87.locale !== undefined){
let data89 = data87.locale;
keyword0.call(this, schema8.properties.locale, instancePath+"/credential_metadata/display/" + i25+"/locale", data89);
if(typeof data89 === "string"){
if(!pattern9.test(data89)){
const err178 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/locale",schemaPath:"#/$defs/credentialDisplay/properties/locale/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z]{2,8}|[xXiI])(-[A-Za-z0-9]{1,8})*$"},schema:"^([A-Za-z]{2,8}|[xXiI])(-[A-Za-z0-9]{1,8})*$",parentSchema:schema8.properties.locale,data:data89};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
else {
const err179 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/locale",schemaPath:"#/$defs/credentialDisplay/properties/locale/type",keyword:"type",params:{type: "string"},schema:schema8.properties.locale.type,parentSchema:schema8.properties.locale,data:data89};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data87.logo !== undefined){
let data90 = data87.logo;
keyword0.call(this, schema8.properties.logo, instancePath+"/credential_metadata/display/" + i25+"/logo", data90);
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(data90.uri === undefined){
const err180 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/logo",schemaPath:"#/$defs/credentialDisplay/properties/logo/required",keyword:"required",params:{missingProperty: "uri"},schema:schema8.properties.logo.required,parentSchema:schema8.properties.logo,data:data90};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(data90.uri !== undefined){
let data91 = data90.uri;
if(typeof data91 === "string"){
if(!pattern10.test(data91)){
const err181 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/logo/uri",schemaPath:"#/$defs/credentialDisplay/properties/logo/properties/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$"},schema:"^[A-Za-z][A-Za-z0-9+.-]*:\\S+$",parentSchema:schema8.properties.logo.properties.uri,data:data91};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
else {
const err182 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/logo/uri",schemaPath:"#/$defs/credentialDisplay/properties/logo/properties/uri/type",keyword:"type",params:{type: "string"},schema:schema8.properties.logo.properties.uri.type,parentSchema:schema8.properties.logo.properties.uri,data:data91};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data90.alt_text !== undefined){
let data92 = data90.alt_text;
if(typeof data92 !== "string"){
const err183 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/logo/alt_text",schemaPath:"#/$defs/credentialDisplay/properties/logo/properties/alt_text/type",keyword:"type",params:{type: "string"},schema:schema8.properties.logo.properties.alt_text.type,parentSchema:schema8.properties.logo.properties.alt_text,data:data92};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
keyword0.call(this, schema8.properties.logo.properties.alt_text, instancePath+"/credential_metadata/display/" + i25+"/logo/alt_text", data92);
}
}
else {
const err184 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/logo",schemaPath:"#/$defs/credentialDisplay/properties/logo/type",keyword:"type",params:{type: "object"},schema:schema8.properties.logo.type,parentSchema:schema8.properties.logo,data:data90};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data87.description !== undefined){
let data93 = data87.description;
if(typeof data93 !== "string"){
const err185 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/description",schemaPath:"#/$defs/credentialDisplay/properties/description/type",keyword:"type",params:{type: "string"},schema:schema8.properties.description.type,parentSchema:schema8.properties.description,data:data93};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
keyword0.call(this, schema8.properties.description, instancePath+"/credential_metadata/display/" + i25+"/description", data93);
}
if(data87.background_color !== undefined){
let data94 = data87.background_color;
if(typeof data94 !== "string"){
const err186 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/background_color",schemaPath:"#/$defs/credentialDisplay/properties/background_color/type",keyword:"type",params:{type: "string"},schema:schema8.properties.background_color.type,parentSchema:schema8.properties.background_color,data:data94};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
keyword0.call(this, schema8.properties.background_color, instancePath+"/credential_metadata/display/" + i25+"/background_color", data94);
}
if(data87.background_image !== undefined){
let data95 = data87.background_image;
keyword0.call(this, schema8.properties.background_image, instancePath+"/credential_metadata/display/" + i25+"/background_image", data95);
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.uri === undefined){
const err187 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/background_image",schemaPath:"#/$defs/credentialDisplay/properties/background_image/required",keyword:"required",params:{missingProperty: "uri"},schema:schema8.properties.background_image.required,parentSchema:schema8.properties.background_image,data:data95};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data95.uri !== undefined){
let data96 = data95.uri;
if(typeof data96 === "string"){
if(!pattern10.test(data96)){
const err188 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/background_image/uri",schemaPath:"#/$defs/credentialDisplay/properties/background_image/properties/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$"},schema:"^[A-Za-z][A-Za-z0-9+.-]*:\\S+$",parentSchema:schema8.properties.background_image.properties.uri,data:data96};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
else {
const err189 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/background_image/uri",schemaPath:"#/$defs/credentialDisplay/properties/background_image/properties/uri/type",keyword:"type",params:{type: "string"},schema:schema8.properties.background_image.properties.uri.type,parentSchema:schema8.properties.background_image.properties.uri,data:data96};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
}
else {
const err190 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/background_image",schemaPath:"#/$defs/credentialDisplay/properties/background_image/type",keyword:"type",params:{type: "object"},schema:schema8.properties.background_image.type,parentSchema:schema8.properties.background_image,data:data95};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data87.text_color !== undefined){
let data97 = data87.text_color;
if(typeof data97 !== "string"){
const err191 = {instancePath:instancePath+"/credential_metadata/display/" + i25+"/text_color",schemaPath:"#/$defs/credentialDisplay/properties/text_color/type",keyword:"type",params:{type: "string"},schema:schema8.properties.text_color.type,parentSchema:schema8.properties.text_color,data:data97};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
keyword0.call(this, schema8.properties.text_color, instancePath+"/credential_metadata/display/" + i25+"/text_color", data97);
}
}
else {
const err192 = {instancePath:instancePath+"/credential_metadata/display/" + i25,schemaPath:"#/$defs/credentialDisplay/type",keyword:"type",params:{type: "object"},schema:schema8.type,parentSchema:schema8,data:data87};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
}
else {
const err193 = {instancePath:instancePath+"/credential_metadata/display",schemaPath:"#/properties/credential_metadata/properties/display/type",keyword:"type",params:{type: "array"},schema:schema3.properties.credential_metadata.properties.display.type,parentSchema:schema3.properties.credential_metadata.properties.display,data:data86};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data85.claims !== undefined){
let data98 = data85.claims;
keyword0.call(this, schema3.properties.credential_metadata.properties.claims, instancePath+"/credential_metadata/claims", data98);
if(Array.isArray(data98)){
if(data98.length < 1){
const err194 = {instancePath:instancePath+"/credential_metadata/claims",schemaPath:"#/properties/credential_metadata/properties/claims/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema3.properties.credential_metadata.properties.claims,data:data98};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
const len27 = data98.length;
for(let i26=0; i26<len27; i26++){
let data99 = data98[i26];
keyword0.call(this, schema9, instancePath+"/credential_metadata/claims/" + i26, data99);
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(data99.path === undefined){
const err195 = {instancePath:instancePath+"/credential_metadata/claims/" + i26,schemaPath:"#/$defs/claim/required",keyword:"required",params:{missingProperty: "path"},schema:schema9.required,parentSchema:schema9,data:data99};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(data99.path !== undefined){
let data100 = data99.path;
keyword0.call(this, schema9.properties.path, instancePath+"/credential_metadata/claims/" + i26+"/path", data100);
if(Array.isArray(data100)){
if(data100.length < 1){
const err196 = {instancePath:instancePath+"/credential_metadata/claims/" + i26+"/path",schemaPath:"#/$defs/claim/properties/path/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.path,data:data100};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
const len28 = data100.length;
for(let i27=0; i27<len28; i27++){
let data101 = data100[i27];
if(((typeof data101 !== "string") && (!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101))))) && (data101 !== null)){
const err197 = {instancePath:instancePath+"/credential_metadata/claims/" + i26+"/path/" + i27,schemaPath:"#/$defs/claim/properties/path/items/type",keyword:"type",params:{type: schema9.properties.path.items.type},schema:schema9.properties.path.items.type,parentSchema:schema9.properties.path.items,data:data101};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
keyword0.call(this, schema9.properties.path.items, instancePath+"/credential_metadata/claims/" + i26+"/path/" + i27, data101);
}
}
else {
const err198 = {instancePath:instancePath+"/credential_metadata/claims/" + i26+"/path",schemaPath:"#/$defs/claim/properties/path/type",keyword:"type",params:{type: "array"},schema:schema9.properties.path.type,parentSchema:schema9.properties.path,data:data100};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data99.mandatory !== undefined){
let data102 = data99.mandatory;
if(typeof data102 !== "boolean"){
const err199 = {instancePath:instancePath+"/credential_metadata/claims/" + i26+"/mandatory",schemaPath:"#/$defs/claim/properties/mandatory/type",keyword:"type",params:{type: "boolean"},schema:schema9.properties.mandatory.type,parentSchema:schema9.properties.mandatory,data:data102};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
keyword0.call(this, schema9.properties.mandatory, instancePath+"/credential_metadata/claims/" + i26+"/mandatory", data102);
}
if(data99.display !== undefined){
let data103 = data99.display;
keyword0.call(this, schema9.properties.display, instancePath+"/credential_metadata/claims/" + i26+"/display", data103);
if(Array.isArray(data103)){
if(data103.length < 1){
const err200 = {instancePath:instancePath+"/credential_metadata/claims/" + i26+"/display",schemaPath:"#/$defs/claim/properties/display/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.display,data:data103};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
const len29 = data103.length;
for(let i28=0; i28<len29; i28++){
let data104 = data103[i28];
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
if(data104.name !== undefined){
let data105 = data104.name;
if(typeof data105 !== "string"){
const err201 = {instancePath:instancePath+"/credential_metadata/claims/" + i26+"/display/" + i28+"/name",schemaPath:"#/$defs/claim/properties/display/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema9.properties.display.items.properties.name.type,parentSchema:schema9.properties.display.items.properties.name,data:data105};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data104.locale !== undefined){
let data106 = data104.locale;
if(typeof data106 === "string"){
if(!pattern9.test(data106)){
const err202 = {instancePath:instancePath+"/credential_metadata/claims/" + i26+"/display/" + i28+"/locale",schemaPath:"#/$defs/claim/properties/display/items/properties/locale/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z]{2,8}|[xXiI])(-[A-Za-z0-9]{1,8})*$"},schema:"^([A-Za-z]{2,8}|[xXiI])(-[A-Za-z0-9]{1,8})*$",parentSchema:schema9.properties.display.items.properties.locale,data:data106};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/credential_metadata/claims/" + i26+"/display/" + i28+"/locale",schemaPath:"#/$defs/claim/properties/display/items/properties/locale/type",keyword:"type",params:{type: "string"},schema:schema9.properties.display.items.properties.locale.type,parentSchema:schema9.properties.display.items.properties.locale,data:data106};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
else {
const err204 = {instancePath:instancePath+"/credential_metadata/claims/" + i26+"/display/" + i28,schemaPath:"#/$defs/claim/properties/display/items/type",keyword:"type",params:{type: "object"},schema:schema9.properties.display.items.type,parentSchema:schema9.properties.display.items,data:data104};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
else {
const err205 = {instancePath:instancePath+"/credential_metadata/claims/" + i26+"/display",schemaPath:"#/$defs/claim/properties/display/type",keyword:"type",params:{type: "array"},schema:schema9.properties.display.type,parentSchema:schema9.properties.display,data:data103};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
else {
const err206 = {instancePath:instancePath+"/credential_metadata/claims/" + i26,schemaPath:"#/$defs/claim/type",keyword:"type",params:{type: "object"},schema:schema9.type,parentSchema:schema9,data:data99};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath:instancePath+"/credential_metadata/claims",schemaPath:"#/properties/credential_metadata/properties/claims/type",keyword:"type",params:{type: "array"},schema:schema3.properties.credential_metadata.properties.claims.type,parentSchema:schema3.properties.credential_metadata.properties.claims,data:data98};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/credential_metadata",schemaPath:"#/properties/credential_metadata/type",keyword:"type",params:{type: "object"},schema:schema3.properties.credential_metadata.type,parentSchema:schema3.properties.credential_metadata,data:data85};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data.cryptographic_binding_methods_supported !== undefined){
if(data.proof_types_supported === undefined){
const err209 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "cryptographic_binding_methods_supported",
    missingProperty: "proof_types_supported",
    depsCount: 1,
    deps: "proof_types_supported"},schema:schema3.dependentRequired,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data.proof_types_supported !== undefined){
if(data.cryptographic_binding_methods_supported === undefined){
const err210 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "proof_types_supported",
    missingProperty: "cryptographic_binding_methods_supported",
    depsCount: 1,
    deps: "cryptographic_binding_methods_supported"},schema:schema3.dependentRequired,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema3.type,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
validate2.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate2.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/issuer-metadata.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate1.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.credential_response_encryption === undefined) && (missing0 = "credential_response_encryption")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.credential_response_encryption !== undefined){
let data0 = data.credential_response_encryption;
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((data0.encryption_required === undefined) && (missing1 = "encryption_required")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data0.encryption_required !== undefined){
if(true !== data0.encryption_required){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
else {
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
}
else {
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs8 = errors;
keyword0.call(this, schema1.then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_request_encryption === undefined){
const err5 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "credential_request_encryption"},schema:schema1.then.required,parentSchema:schema1.then,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid0 = _valid0;
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},schema:schema1.if,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
keyword0.call(this, schema1, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_issuer === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credential_issuer"},schema:schema1.required,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.credential_endpoint === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credential_endpoint"},schema:schema1.required,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.credential_configurations_supported === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credential_configurations_supported"},schema:schema1.required,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.credential_issuer !== undefined){
let data2 = data.credential_issuer;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/credential_issuer",schemaPath:"#/properties/credential_issuer/type",keyword:"type",params:{type: "string"},schema:schema1.properties.credential_issuer.type,parentSchema:schema1.properties.credential_issuer,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
keyword0.call(this, schema1.properties.credential_issuer.allOf[0], instancePath+"/credential_issuer", data2);
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err11 = {instancePath:instancePath+"/credential_issuer",schemaPath:"#/properties/credential_issuer/allOf/0/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]",parentSchema:schema1.properties.credential_issuer.allOf[0],data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
keyword0.call(this, schema1.properties.credential_issuer.allOf[1], instancePath+"/credential_issuer", data2);
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err12 = {instancePath:instancePath+"/credential_issuer",schemaPath:"#/properties/credential_issuer/allOf/1/pattern",keyword:"pattern",params:{pattern: "^(?![^/?#]*//[^/?#]*@)[^?#]*$"},schema:"^(?![^/?#]*//[^/?#]*@)[^?#]*$",parentSchema:schema1.properties.credential_issuer.allOf[1],data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
keyword0.call(this, schema1.properties.credential_issuer, instancePath+"/credential_issuer", data2);
}
if(data.authorization_servers !== undefined){
let data3 = data.authorization_servers;
keyword0.call(this, schema1.properties.authorization_servers, instancePath+"/authorization_servers", data3);
if(Array.isArray(data3)){
if(data3.length < 1){
const err13 = {instancePath:instancePath+"/authorization_servers",schemaPath:"#/properties/authorization_servers/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.authorization_servers,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err14 = {instancePath:instancePath+"/authorization_servers/" + i0,schemaPath:"#/properties/authorization_servers/items/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^?#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^?#\\s]*$",parentSchema:schema1.properties.authorization_servers.items,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/authorization_servers/" + i0,schemaPath:"#/properties/authorization_servers/items/type",keyword:"type",params:{type: "string"},schema:schema1.properties.authorization_servers.items.type,parentSchema:schema1.properties.authorization_servers.items,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/authorization_servers",schemaPath:"#/properties/authorization_servers/type",keyword:"type",params:{type: "array"},schema:schema1.properties.authorization_servers.type,parentSchema:schema1.properties.authorization_servers,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.credential_endpoint !== undefined){
let data5 = data.credential_endpoint;
keyword0.call(this, schema1.properties.credential_endpoint, instancePath+"/credential_endpoint", data5);
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err17 = {instancePath:instancePath+"/credential_endpoint",schemaPath:"#/properties/credential_endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema1.properties.credential_endpoint,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/credential_endpoint",schemaPath:"#/properties/credential_endpoint/type",keyword:"type",params:{type: "string"},schema:schema1.properties.credential_endpoint.type,parentSchema:schema1.properties.credential_endpoint,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.nonce_endpoint !== undefined){
let data6 = data.nonce_endpoint;
keyword0.call(this, schema1.properties.nonce_endpoint, instancePath+"/nonce_endpoint", data6);
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err19 = {instancePath:instancePath+"/nonce_endpoint",schemaPath:"#/properties/nonce_endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema1.properties.nonce_endpoint,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/nonce_endpoint",schemaPath:"#/properties/nonce_endpoint/type",keyword:"type",params:{type: "string"},schema:schema1.properties.nonce_endpoint.type,parentSchema:schema1.properties.nonce_endpoint,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.deferred_credential_endpoint !== undefined){
let data7 = data.deferred_credential_endpoint;
keyword0.call(this, schema1.properties.deferred_credential_endpoint, instancePath+"/deferred_credential_endpoint", data7);
if(typeof data7 === "string"){
if(!pattern5.test(data7)){
const err21 = {instancePath:instancePath+"/deferred_credential_endpoint",schemaPath:"#/properties/deferred_credential_endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema1.properties.deferred_credential_endpoint,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/deferred_credential_endpoint",schemaPath:"#/properties/deferred_credential_endpoint/type",keyword:"type",params:{type: "string"},schema:schema1.properties.deferred_credential_endpoint.type,parentSchema:schema1.properties.deferred_credential_endpoint,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.notification_endpoint !== undefined){
let data8 = data.notification_endpoint;
keyword0.call(this, schema1.properties.notification_endpoint, instancePath+"/notification_endpoint", data8);
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
const err23 = {instancePath:instancePath+"/notification_endpoint",schemaPath:"#/properties/notification_endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema1.properties.notification_endpoint,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/notification_endpoint",schemaPath:"#/properties/notification_endpoint/type",keyword:"type",params:{type: "string"},schema:schema1.properties.notification_endpoint.type,parentSchema:schema1.properties.notification_endpoint,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.credential_request_encryption !== undefined){
let data9 = data.credential_request_encryption;
keyword0.call(this, schema1.properties.credential_request_encryption, instancePath+"/credential_request_encryption", data9);
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.jwks === undefined){
const err25 = {instancePath:instancePath+"/credential_request_encryption",schemaPath:"#/properties/credential_request_encryption/required",keyword:"required",params:{missingProperty: "jwks"},schema:schema1.properties.credential_request_encryption.required,parentSchema:schema1.properties.credential_request_encryption,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data9.enc_values_supported === undefined){
const err26 = {instancePath:instancePath+"/credential_request_encryption",schemaPath:"#/properties/credential_request_encryption/required",keyword:"required",params:{missingProperty: "enc_values_supported"},schema:schema1.properties.credential_request_encryption.required,parentSchema:schema1.properties.credential_request_encryption,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9.encryption_required === undefined){
const err27 = {instancePath:instancePath+"/credential_request_encryption",schemaPath:"#/properties/credential_request_encryption/required",keyword:"required",params:{missingProperty: "encryption_required"},schema:schema1.properties.credential_request_encryption.required,parentSchema:schema1.properties.credential_request_encryption,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data9.jwks !== undefined){
let data10 = data9.jwks;
keyword0.call(this, schema1.properties.credential_request_encryption.properties.jwks, instancePath+"/credential_request_encryption/jwks", data10);
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.keys === undefined){
const err28 = {instancePath:instancePath+"/credential_request_encryption/jwks",schemaPath:"#/properties/credential_request_encryption/properties/jwks/required",keyword:"required",params:{missingProperty: "keys"},schema:schema1.properties.credential_request_encryption.properties.jwks.required,parentSchema:schema1.properties.credential_request_encryption.properties.jwks,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10.keys !== undefined){
let data11 = data10.keys;
if(Array.isArray(data11)){
if(data11.length < 1){
const err29 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys",schemaPath:"#/properties/credential_request_encryption/properties/jwks/properties/keys/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.credential_request_encryption.properties.jwks.properties.keys,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
const _errs35 = errors;
const _errs36 = errors;
const _errs37 = errors;
let valid14 = false;
const _errs38 = errors;
if(errors === _errs38){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if((data12.d === undefined) && (missing2 = "d")){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var _valid1 = _errs38 === errors;
valid14 = valid14 || _valid1;
const _errs40 = errors;
if(errors === _errs40){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing3;
if((data12.p === undefined) && (missing3 = "p")){
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var _valid1 = _errs40 === errors;
valid14 = valid14 || _valid1;
const _errs42 = errors;
if(errors === _errs42){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing4;
if((data12.q === undefined) && (missing4 = "q")){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
var _valid1 = _errs42 === errors;
valid14 = valid14 || _valid1;
const _errs44 = errors;
if(errors === _errs44){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing5;
if((data12.dp === undefined) && (missing5 = "dp")){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
var _valid1 = _errs44 === errors;
valid14 = valid14 || _valid1;
const _errs46 = errors;
if(errors === _errs46){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing6;
if((data12.dq === undefined) && (missing6 = "dq")){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
var _valid1 = _errs46 === errors;
valid14 = valid14 || _valid1;
const _errs48 = errors;
if(errors === _errs48){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing7;
if((data12.qi === undefined) && (missing7 = "qi")){
const err40 = {};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
var _valid1 = _errs48 === errors;
valid14 = valid14 || _valid1;
const _errs50 = errors;
if(errors === _errs50){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing8;
if((data12.oth === undefined) && (missing8 = "oth")){
const err42 = {};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
var _valid1 = _errs50 === errors;
valid14 = valid14 || _valid1;
const _errs52 = errors;
if(errors === _errs52){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing9;
if((data12.k === undefined) && (missing9 = "k")){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
var _valid1 = _errs52 === errors;
valid14 = valid14 || _valid1;
if(!valid14){
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
}
var valid13 = _errs36 === errors;
if(valid13){
const err47 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/0/not",keyword:"not",params:{},schema:schema2.allOf[0].not,parentSchema:schema2.allOf[0],data:data12};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema2.allOf[0], instancePath+"/credential_request_encryption/jwks/keys/" + i1, data12);
const _errs55 = errors;
let valid15 = true;
const _errs56 = errors;
if(errors === _errs56){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing10;
if((data12.kty === undefined) && (missing10 = "kty")){
const err48 = {};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
else {
if(data12.kty !== undefined){
if("EC" !== data12.kty){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
}
else {
const err50 = {};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var _valid2 = _errs56 === errors;
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs59 = errors;
keyword0.call(this, schema2.allOf[1].then, instancePath+"/credential_request_encryption/jwks/keys/" + i1, data12);
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.crv === undefined){
const err51 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/1/then/required",keyword:"required",params:{missingProperty: "crv"},schema:schema2.allOf[1].then.required,parentSchema:schema2.allOf[1].then,data:data12};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data12.x === undefined){
const err52 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/1/then/required",keyword:"required",params:{missingProperty: "x"},schema:schema2.allOf[1].then.required,parentSchema:schema2.allOf[1].then,data:data12};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data12.y === undefined){
const err53 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/1/then/required",keyword:"required",params:{missingProperty: "y"},schema:schema2.allOf[1].then.required,parentSchema:schema2.allOf[1].then,data:data12};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data12.crv !== undefined){
let data14 = data12.crv;
if(typeof data14 !== "string"){
const err54 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/crv",schemaPath:"#/$defs/encryptionKey/allOf/1/then/properties/crv/type",keyword:"type",params:{type: "string"},schema:schema2.allOf[1].then.properties.crv.type,parentSchema:schema2.allOf[1].then.properties.crv,data:data14};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data12.x !== undefined){
let data15 = data12.x;
if(typeof data15 !== "string"){
const err55 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/x",schemaPath:"#/$defs/encryptionKey/allOf/1/then/properties/x/type",keyword:"type",params:{type: "string"},schema:schema2.allOf[1].then.properties.x.type,parentSchema:schema2.allOf[1].then.properties.x,data:data15};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data12.y !== undefined){
let data16 = data12.y;
if(typeof data16 !== "string"){
const err56 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/y",schemaPath:"#/$defs/encryptionKey/allOf/1/then/properties/y/type",keyword:"type",params:{type: "string"},schema:schema2.allOf[1].then.properties.y.type,parentSchema:schema2.allOf[1].then.properties.y,data:data16};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
var _valid2 = _errs59 === errors;
valid15 = _valid2;
if(valid15){
var props0 = {};
props0.crv = true;
props0.x = true;
props0.y = true;
props0.kty = true;
}
}
if(!valid15){
const err57 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema2.allOf[1].if,parentSchema:schema2.allOf[1],data:data12};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const _errs67 = errors;
let valid18 = true;
const _errs68 = errors;
if(errors === _errs68){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing11;
if((data12.kty === undefined) && (missing11 = "kty")){
const err58 = {};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
if(data12.kty !== undefined){
if("OKP" !== data12.kty){
const err59 = {};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
}
else {
const err60 = {};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
var _valid3 = _errs68 === errors;
errors = _errs67;
if(vErrors !== null){
if(_errs67){
vErrors.length = _errs67;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs71 = errors;
keyword0.call(this, schema2.allOf[2].then, instancePath+"/credential_request_encryption/jwks/keys/" + i1, data12);
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.crv === undefined){
const err61 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/2/then/required",keyword:"required",params:{missingProperty: "crv"},schema:schema2.allOf[2].then.required,parentSchema:schema2.allOf[2].then,data:data12};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data12.x === undefined){
const err62 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/2/then/required",keyword:"required",params:{missingProperty: "x"},schema:schema2.allOf[2].then.required,parentSchema:schema2.allOf[2].then,data:data12};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data12.crv !== undefined){
let data18 = data12.crv;
if(typeof data18 !== "string"){
const err63 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/crv",schemaPath:"#/$defs/encryptionKey/allOf/2/then/properties/crv/type",keyword:"type",params:{type: "string"},schema:schema2.allOf[2].then.properties.crv.type,parentSchema:schema2.allOf[2].then.properties.crv,data:data18};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data12.x !== undefined){
let data19 = data12.x;
if(typeof data19 !== "string"){
const err64 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/x",schemaPath:"#/$defs/encryptionKey/allOf/2/then/properties/x/type",keyword:"type",params:{type: "string"},schema:schema2.allOf[2].then.properties.x.type,parentSchema:schema2.allOf[2].then.properties.x,data:data19};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
var _valid3 = _errs71 === errors;
valid18 = _valid3;
if(valid18){
var props1 = {};
props1.crv = true;
props1.x = true;
props1.kty = true;
}
}
if(!valid18){
const err65 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema2.allOf[2].if,parentSchema:schema2.allOf[2],data:data12};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs77 = errors;
let valid21 = true;
const _errs78 = errors;
if(errors === _errs78){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing12;
if((data12.kty === undefined) && (missing12 = "kty")){
const err66 = {};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
else {
if(data12.kty !== undefined){
if("RSA" !== data12.kty){
const err67 = {};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
}
else {
const err68 = {};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
var _valid4 = _errs78 === errors;
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs81 = errors;
keyword0.call(this, schema2.allOf[3].then, instancePath+"/credential_request_encryption/jwks/keys/" + i1, data12);
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.n === undefined){
const err69 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/3/then/required",keyword:"required",params:{missingProperty: "n"},schema:schema2.allOf[3].then.required,parentSchema:schema2.allOf[3].then,data:data12};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data12.e === undefined){
const err70 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/3/then/required",keyword:"required",params:{missingProperty: "e"},schema:schema2.allOf[3].then.required,parentSchema:schema2.allOf[3].then,data:data12};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data12.n !== undefined){
let data21 = data12.n;
if(typeof data21 !== "string"){
const err71 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/n",schemaPath:"#/$defs/encryptionKey/allOf/3/then/properties/n/type",keyword:"type",params:{type: "string"},schema:schema2.allOf[3].then.properties.n.type,parentSchema:schema2.allOf[3].then.properties.n,data:data21};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data12.e !== undefined){
let data22 = data12.e;
if(typeof data22 !== "string"){
const err72 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/e",schemaPath:"#/$defs/encryptionKey/allOf/3/then/properties/e/type",keyword:"type",params:{type: "string"},schema:schema2.allOf[3].then.properties.e.type,parentSchema:schema2.allOf[3].then.properties.e,data:data22};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
var _valid4 = _errs81 === errors;
valid21 = _valid4;
if(valid21){
var props2 = {};
props2.n = true;
props2.e = true;
props2.kty = true;
}
}
if(!valid21){
const err73 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema2.allOf[3].if,parentSchema:schema2.allOf[3],data:data12};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
keyword0.call(this, schema2, instancePath+"/credential_request_encryption/jwks/keys/" + i1, data12);
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.kty === undefined){
const err74 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/required",keyword:"required",params:{missingProperty: "kty"},schema:schema2.required,parentSchema:schema2,data:data12};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data12.kid === undefined){
const err75 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/required",keyword:"required",params:{missingProperty: "kid"},schema:schema2.required,parentSchema:schema2,data:data12};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data12.alg === undefined){
const err76 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/required",keyword:"required",params:{missingProperty: "alg"},schema:schema2.required,parentSchema:schema2,data:data12};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.kty = true;
props0.kid = true;
props0.alg = true;
props0.use = true;
}
if(data12.kty !== undefined){
let data23 = data12.kty;
if(typeof data23 !== "string"){
const err77 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/kty",schemaPath:"#/$defs/encryptionKey/properties/kty/type",keyword:"type",params:{type: "string"},schema:schema2.properties.kty.type,parentSchema:schema2.properties.kty,data:data23};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
keyword0.call(this, schema2.properties.kty, instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/kty", data23);
}
if(data12.kid !== undefined){
let data24 = data12.kid;
keyword0.call(this, schema2.properties.kid, instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/kid", data24);
if(typeof data24 === "string"){
if(func0(data24) < 1){
const err78 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/kid",schemaPath:"#/$defs/encryptionKey/properties/kid/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema2.properties.kid,data:data24};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/kid",schemaPath:"#/$defs/encryptionKey/properties/kid/type",keyword:"type",params:{type: "string"},schema:schema2.properties.kid.type,parentSchema:schema2.properties.kid,data:data24};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data12.alg !== undefined){
let data25 = data12.alg;
if(typeof data25 !== "string"){
const err80 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/alg",schemaPath:"#/$defs/encryptionKey/properties/alg/type",keyword:"type",params:{type: "string"},schema:schema2.properties.alg.type,parentSchema:schema2.properties.alg,data:data25};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
keyword0.call(this, schema2.properties.alg, instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/alg", data25);
}
if(data12.use !== undefined){
let data26 = data12.use;
if(typeof data26 !== "string"){
const err81 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/use",schemaPath:"#/$defs/encryptionKey/properties/use/type",keyword:"type",params:{type: "string"},schema:schema2.properties.use.type,parentSchema:schema2.properties.use,data:data26};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
keyword0.call(this, schema2.properties.use, instancePath+"/credential_request_encryption/jwks/keys/" + i1+"/use", data26);
}
}
else {
const err82 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys/" + i1,schemaPath:"#/$defs/encryptionKey/type",keyword:"type",params:{type: "object"},schema:schema2.type,parentSchema:schema2,data:data12};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/credential_request_encryption/jwks/keys",schemaPath:"#/properties/credential_request_encryption/properties/jwks/properties/keys/type",keyword:"type",params:{type: "array"},schema:schema1.properties.credential_request_encryption.properties.jwks.properties.keys.type,parentSchema:schema1.properties.credential_request_encryption.properties.jwks.properties.keys,data:data11};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/credential_request_encryption/jwks",schemaPath:"#/properties/credential_request_encryption/properties/jwks/type",keyword:"type",params:{type: "object"},schema:schema1.properties.credential_request_encryption.properties.jwks.type,parentSchema:schema1.properties.credential_request_encryption.properties.jwks,data:data10};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data9.enc_values_supported !== undefined){
let data27 = data9.enc_values_supported;
keyword0.call(this, schema1.properties.credential_request_encryption.properties.enc_values_supported, instancePath+"/credential_request_encryption/enc_values_supported", data27);
if(Array.isArray(data27)){
if(data27.length < 1){
const err85 = {instancePath:instancePath+"/credential_request_encryption/enc_values_supported",schemaPath:"#/properties/credential_request_encryption/properties/enc_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.credential_request_encryption.properties.enc_values_supported,data:data27};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
const len2 = data27.length;
for(let i2=0; i2<len2; i2++){
let data28 = data27[i2];
if(typeof data28 !== "string"){
const err86 = {instancePath:instancePath+"/credential_request_encryption/enc_values_supported/" + i2,schemaPath:"#/properties/credential_request_encryption/properties/enc_values_supported/items/type",keyword:"type",params:{type: "string"},schema:schema1.properties.credential_request_encryption.properties.enc_values_supported.items.type,parentSchema:schema1.properties.credential_request_encryption.properties.enc_values_supported.items,data:data28};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/credential_request_encryption/enc_values_supported",schemaPath:"#/properties/credential_request_encryption/properties/enc_values_supported/type",keyword:"type",params:{type: "array"},schema:schema1.properties.credential_request_encryption.properties.enc_values_supported.type,parentSchema:schema1.properties.credential_request_encryption.properties.enc_values_supported,data:data27};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data9.zip_values_supported !== undefined){
let data29 = data9.zip_values_supported;
keyword0.call(this, schema1.properties.credential_request_encryption.properties.zip_values_supported, instancePath+"/credential_request_encryption/zip_values_supported", data29);
if(Array.isArray(data29)){
if(data29.length < 1){
const err88 = {instancePath:instancePath+"/credential_request_encryption/zip_values_supported",schemaPath:"#/properties/credential_request_encryption/properties/zip_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.credential_request_encryption.properties.zip_values_supported,data:data29};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
const len3 = data29.length;
for(let i3=0; i3<len3; i3++){
let data30 = data29[i3];
if(typeof data30 !== "string"){
const err89 = {instancePath:instancePath+"/credential_request_encryption/zip_values_supported/" + i3,schemaPath:"#/properties/credential_request_encryption/properties/zip_values_supported/items/type",keyword:"type",params:{type: "string"},schema:schema1.properties.credential_request_encryption.properties.zip_values_supported.items.type,parentSchema:schema1.properties.credential_request_encryption.properties.zip_values_supported.items,data:data30};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/credential_request_encryption/zip_values_supported",schemaPath:"#/properties/credential_request_encryption/properties/zip_values_supported/type",keyword:"type",params:{type: "array"},schema:schema1.properties.credential_request_encryption.properties.zip_values_supported.type,parentSchema:schema1.properties.credential_request_encryption.properties.zip_values_supported,data:data29};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data9.encryption_required !== undefined){
let data31 = data9.encryption_required;
if(typeof data31 !== "boolean"){
const err91 = {instancePath:instancePath+"/credential_request_encryption/encryption_required",schemaPath:"#/properties/credential_request_encryption/properties/encryption_required/type",keyword:"type",params:{type: "boolean"},schema:schema1.properties.credential_request_encryption.properties.encryption_required.type,parentSchema:schema1.properties.credential_request_encryption.properties.encryption_required,data:data31};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
keyword0.call(this, schema1.properties.credential_request_encryption.properties.encryption_required, instancePath+"/credential_request_encryption/encryption_required", data31);
}
}
else {
const err92 = {instancePath:instancePath+"/credential_request_encryption",schemaPath:"#/properties/credential_request_encryption/type",keyword:"type",params:{type: "object"},schema:schema1.properties.credential_request_encryption.type,parentSchema:schema1.properties.credential_request_encryption,data:data9};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.credential_response_encryption !== undefined){
let data32 = data.credential_response_encryption;
keyword0.call(this, schema1.properties.credential_response_encryption, instancePath+"/credential_response_encryption", data32);
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.alg_values_supported === undefined){
const err93 = {instancePath:instancePath+"/credential_response_encryption",schemaPath:"#/properties/credential_response_encryption/required",keyword:"required",params:{missingProperty: "alg_values_supported"},schema:schema1.properties.credential_response_encryption.required,parentSchema:schema1.properties.credential_response_encryption,data:data32};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data32.enc_values_supported === undefined){
const err94 = {instancePath:instancePath+"/credential_response_encryption",schemaPath:"#/properties/credential_response_encryption/required",keyword:"required",params:{missingProperty: "enc_values_supported"},schema:schema1.properties.credential_response_encryption.required,parentSchema:schema1.properties.credential_response_encryption,data:data32};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data32.encryption_required === undefined){
const err95 = {instancePath:instancePath+"/credential_response_encryption",schemaPath:"#/properties/credential_response_encryption/required",keyword:"required",params:{missingProperty: "encryption_required"},schema:schema1.properties.credential_response_encryption.required,parentSchema:schema1.properties.credential_response_encryption,data:data32};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data32.alg_values_supported !== undefined){
let data33 = data32.alg_values_supported;
keyword0.call(this, schema1.properties.credential_response_encryption.properties.alg_values_supported, instancePath+"/credential_response_encryption/alg_values_supported", data33);
if(Array.isArray(data33)){
if(data33.length < 1){
const err96 = {instancePath:instancePath+"/credential_response_encryption/alg_values_supported",schemaPath:"#/properties/credential_response_encryption/properties/alg_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.credential_response_encryption.properties.alg_values_supported,data:data33};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
const len4 = data33.length;
for(let i4=0; i4<len4; i4++){
let data34 = data33[i4];
if(typeof data34 !== "string"){
const err97 = {instancePath:instancePath+"/credential_response_encryption/alg_values_supported/" + i4,schemaPath:"#/properties/credential_response_encryption/properties/alg_values_supported/items/type",keyword:"type",params:{type: "string"},schema:schema1.properties.credential_response_encryption.properties.alg_values_supported.items.type,parentSchema:schema1.properties.credential_response_encryption.properties.alg_values_supported.items,data:data34};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/credential_response_encryption/alg_values_supported",schemaPath:"#/properties/credential_response_encryption/properties/alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema1.properties.credential_response_encryption.properties.alg_values_supported.type,parentSchema:schema1.properties.credential_response_encryption.properties.alg_values_supported,data:data33};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data32.enc_values_supported !== undefined){
let data35 = data32.enc_values_supported;
keyword0.call(this, schema1.properties.credential_response_encryption.properties.enc_values_supported, instancePath+"/credential_response_encryption/enc_values_supported", data35);
if(Array.isArray(data35)){
if(data35.length < 1){
const err99 = {instancePath:instancePath+"/credential_response_encryption/enc_values_supported",schemaPath:"#/properties/credential_response_encryption/properties/enc_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.credential_response_encryption.properties.enc_values_supported,data:data35};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
const len5 = data35.length;
for(let i5=0; i5<len5; i5++){
let data36 = data35[i5];
if(typeof data36 !== "string"){
const err100 = {instancePath:instancePath+"/credential_response_encryption/enc_values_supported/" + i5,schemaPath:"#/properties/credential_response_encryption/properties/enc_values_supported/items/type",keyword:"type",params:{type: "string"},schema:schema1.properties.credential_response_encryption.properties.enc_values_supported.items.type,parentSchema:schema1.properties.credential_response_encryption.properties.enc_values_supported.items,data:data36};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/credential_response_encryption/enc_values_supported",schemaPath:"#/properties/credential_response_encryption/properties/enc_values_supported/type",keyword:"type",params:{type: "array"},schema:schema1.properties.credential_response_encryption.properties.enc_values_supported.type,parentSchema:schema1.properties.credential_response_encryption.properties.enc_values_supported,data:data35};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data32.zip_values_supported !== undefined){
let data37 = data32.zip_values_supported;
keyword0.call(this, schema1.properties.credential_response_encryption.properties.zip_values_supported, instancePath+"/credential_response_encryption/zip_values_supported", data37);
if(Array.isArray(data37)){
if(data37.length < 1){
const err102 = {instancePath:instancePath+"/credential_response_encryption/zip_values_supported",schemaPath:"#/properties/credential_response_encryption/properties/zip_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.credential_response_encryption.properties.zip_values_supported,data:data37};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
const len6 = data37.length;
for(let i6=0; i6<len6; i6++){
let data38 = data37[i6];
if(typeof data38 !== "string"){
const err103 = {instancePath:instancePath+"/credential_response_encryption/zip_values_supported/" + i6,schemaPath:"#/properties/credential_response_encryption/properties/zip_values_supported/items/type",keyword:"type",params:{type: "string"},schema:schema1.properties.credential_response_encryption.properties.zip_values_supported.items.type,parentSchema:schema1.properties.credential_response_encryption.properties.zip_values_supported.items,data:data38};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/credential_response_encryption/zip_values_supported",schemaPath:"#/properties/credential_response_encryption/properties/zip_values_supported/type",keyword:"type",params:{type: "array"},schema:schema1.properties.credential_response_encryption.properties.zip_values_supported.type,parentSchema:schema1.properties.credential_response_encryption.properties.zip_values_supported,data:data37};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data32.encryption_required !== undefined){
let data39 = data32.encryption_required;
if(typeof data39 !== "boolean"){
const err105 = {instancePath:instancePath+"/credential_response_encryption/encryption_required",schemaPath:"#/properties/credential_response_encryption/properties/encryption_required/type",keyword:"type",params:{type: "boolean"},schema:schema1.properties.credential_response_encryption.properties.encryption_required.type,parentSchema:schema1.properties.credential_response_encryption.properties.encryption_required,data:data39};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
keyword0.call(this, schema1.properties.credential_response_encryption.properties.encryption_required, instancePath+"/credential_response_encryption/encryption_required", data39);
}
}
else {
const err106 = {instancePath:instancePath+"/credential_response_encryption",schemaPath:"#/properties/credential_response_encryption/type",keyword:"type",params:{type: "object"},schema:schema1.properties.credential_response_encryption.type,parentSchema:schema1.properties.credential_response_encryption,data:data32};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.batch_credential_issuance !== undefined){
let data40 = data.batch_credential_issuance;
keyword0.call(this, schema1.properties.batch_credential_issuance, instancePath+"/batch_credential_issuance", data40);
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.batch_size === undefined){
const err107 = {instancePath:instancePath+"/batch_credential_issuance",schemaPath:"#/properties/batch_credential_issuance/required",keyword:"required",params:{missingProperty: "batch_size"},schema:schema1.properties.batch_credential_issuance.required,parentSchema:schema1.properties.batch_credential_issuance,data:data40};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data40.batch_size !== undefined){
let data41 = data40.batch_size;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err108 = {instancePath:instancePath+"/batch_credential_issuance/batch_size",schemaPath:"#/properties/batch_credential_issuance/properties/batch_size/type",keyword:"type",params:{type: "integer"},schema:schema1.properties.batch_credential_issuance.properties.batch_size.type,parentSchema:schema1.properties.batch_credential_issuance.properties.batch_size,data:data41};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 2 || isNaN(data41)){
const err109 = {instancePath:instancePath+"/batch_credential_issuance/batch_size",schemaPath:"#/properties/batch_credential_issuance/properties/batch_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},schema:2,parentSchema:schema1.properties.batch_credential_issuance.properties.batch_size,data:data41};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
}
else {
const err110 = {instancePath:instancePath+"/batch_credential_issuance",schemaPath:"#/properties/batch_credential_issuance/type",keyword:"type",params:{type: "object"},schema:schema1.properties.batch_credential_issuance.type,parentSchema:schema1.properties.batch_credential_issuance,data:data40};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data.display !== undefined){
let data42 = data.display;
keyword0.call(this, schema1.properties.display, instancePath+"/display", data42);
if(Array.isArray(data42)){
if(data42.length < 1){
const err111 = {instancePath:instancePath+"/display",schemaPath:"#/properties/display/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.display,data:data42};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
const len7 = data42.length;
for(let i7=0; i7<len7; i7++){
let data43 = data42[i7];
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.name !== undefined){
let data44 = data43.name;
if(typeof data44 !== "string"){
const err112 = {instancePath:instancePath+"/display/" + i7+"/name",schemaPath:"#/properties/display/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema1.properties.display.items.properties.name.type,parentSchema:schema1.properties.display.items.properties.name,data:data44};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
keyword0.call(this, schema1.properties.display.items.properties.name, instancePath+"/display/" + i7+"/name", data44);
}
if(data43.locale !== undefined){
let data45 = data43.locale;
keyword0.call(this, schema1.properties.display.items.properties.locale, instancePath+"/display/" + i7+"/locale", data45);
if(typeof data45 === "string"){
if(!pattern9.test(data45)){
const err113 = {instancePath:instancePath+"/display/" + i7+"/locale",schemaPath:"#/properties/display/items/properties/locale/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z]{2,8}|[xXiI])(-[A-Za-z0-9]{1,8})*$"},schema:"^([A-Za-z]{2,8}|[xXiI])(-[A-Za-z0-9]{1,8})*$",parentSchema:schema1.properties.display.items.properties.locale,data:data45};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/display/" + i7+"/locale",schemaPath:"#/properties/display/items/properties/locale/type",keyword:"type",params:{type: "string"},schema:schema1.properties.display.items.properties.locale.type,parentSchema:schema1.properties.display.items.properties.locale,data:data45};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data43.logo !== undefined){
let data46 = data43.logo;
keyword0.call(this, schema1.properties.display.items.properties.logo, instancePath+"/display/" + i7+"/logo", data46);
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.uri === undefined){
const err115 = {instancePath:instancePath+"/display/" + i7+"/logo",schemaPath:"#/properties/display/items/properties/logo/required",keyword:"required",params:{missingProperty: "uri"},schema:schema1.properties.display.items.properties.logo.required,parentSchema:schema1.properties.display.items.properties.logo,data:data46};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data46.uri !== undefined){
let data47 = data46.uri;
if(typeof data47 === "string"){
if(!pattern10.test(data47)){
const err116 = {instancePath:instancePath+"/display/" + i7+"/logo/uri",schemaPath:"#/properties/display/items/properties/logo/properties/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$"},schema:"^[A-Za-z][A-Za-z0-9+.-]*:\\S+$",parentSchema:schema1.properties.display.items.properties.logo.properties.uri,data:data47};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/display/" + i7+"/logo/uri",schemaPath:"#/properties/display/items/properties/logo/properties/uri/type",keyword:"type",params:{type: "string"},schema:schema1.properties.display.items.properties.logo.properties.uri.type,parentSchema:schema1.properties.display.items.properties.logo.properties.uri,data:data47};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data46.alt_text !== undefined){
let data48 = data46.alt_text;
if(typeof data48 !== "string"){
const err118 = {instancePath:instancePath+"/display/" + i7+"/logo/alt_text",schemaPath:"#/properties/display/items/properties/logo/properties/alt_text/type",keyword:"type",params:{type: "string"},schema:schema1.properties.display.items.properties.logo.properties.alt_text.type,parentSchema:schema1.properties.display.items.properties.logo.properties.alt_text,data:data48};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
keyword0.call(this, schema1.properties.display.items.properties.logo.properties.alt_text, instancePath+"/display/" + i7+"/logo/alt_text", data48);
}
}
else {
const err119 = {instancePath:instancePath+"/display/" + i7+"/logo",schemaPath:"#/properties/display/items/properties/logo/type",keyword:"type",params:{type: "object"},schema:schema1.properties.display.items.properties.logo.type,parentSchema:schema1.properties.display.items.properties.logo,data:data46};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/display/" + i7,schemaPath:"#/properties/display/items/type",keyword:"type",params:{type: "object"},schema:schema1.properties.display.items.type,parentSchema:schema1.properties.display.items,data:data43};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/display",schemaPath:"#/properties/display/type",keyword:"type",params:{type: "array"},schema:schema1.properties.display.type,parentSchema:schema1.properties.display,data:data42};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data.credential_configurations_supported !== undefined){
let data49 = data.credential_configurations_supported;
keyword0.call(this, schema1.properties.credential_configurations_supported, instancePath+"/credential_configurations_supported", data49);
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key0 in data49){
if(!(validate2.call(this, data49[key0], {instancePath:instancePath+"/credential_configurations_supported/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data49,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
}
else {
const err122 = {instancePath:instancePath+"/credential_configurations_supported",schemaPath:"#/properties/credential_configurations_supported/type",keyword:"type",params:{type: "object"},schema:schema1.properties.credential_configurations_supported.type,parentSchema:schema1.properties.credential_configurations_supported,data:data49};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema1.type,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}
validate1.evaluated = {"props":{"credential_issuer":true,"authorization_servers":true,"credential_endpoint":true,"nonce_endpoint":true,"deferred_credential_endpoint":true,"notification_endpoint":true,"credential_request_encryption":true,"credential_response_encryption":true,"batch_credential_issuance":true,"display":true,"credential_configurations_supported":true},"dynamicProps":false,"dynamicItems":false};

exports["as-metadata"] = validate4;
const schema10 = messageSchemas["as-metadata"];
const schema11 = messageSchemas["as-metadata"]["$defs"]["listsCode"];
const schema12 = messageSchemas["as-metadata"]["$defs"]["listsS256"];
const schema15 = messageSchemas["as-metadata"]["$defs"]["clientAlgorithms"];
const schema16 = messageSchemas["as-metadata"]["$defs"]["names"];
const schema17 = messageSchemas["as-metadata"]["$defs"]["attestationAlgorithms"];
const schema21 = messageSchemas["as-metadata"]["$defs"]["endpoint"];
const schema26 = messageSchemas["as-metadata"]["$defs"]["page"];
const pattern27 = new RegExp("", "u");
const pattern28 = new RegExp("(^| )code( |$)", "u");
const pattern33 = new RegExp("^(?!(RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)", "u");
const pattern34 = new RegExp("^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+\\S*$", "u");
const pattern49 = new RegExp("^[\\w-]+\\.[\\w-]+\\.[\\w-]+$", "u");
const func11 = require("ajv/dist/runtime/equal").default;

function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/as-metadata.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate4.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
var props0 = {};
for(const key0 in data){
if(pattern27.test(key0)){
let data0 = data[key0];
const _errs4 = errors;
const _errs5 = errors;
if(!func11(data0, schema10.allOf[0].patternProperties[""].not.const)){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var valid2 = _errs5 === errors;
if(valid2){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/0/patternProperties//not",keyword:"not",params:{},schema:schema10.allOf[0].patternProperties[""].not,parentSchema:schema10.allOf[0].patternProperties[""],data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema10.allOf[0].patternProperties[""], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), data0);
props0[key0] = true;
}
}
}
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(errors === _errs8){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.grant_types_supported === undefined) && (missing0 = "grant_types_supported")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data.grant_types_supported !== undefined){
let data1 = data.grant_types_supported;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data1)){
const _errs12 = errors;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if("authorization_code" !== data1[i0]){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid5 = _errs13 === errors;
if(valid5){
break;
}
}
if(!valid5){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
}
else {
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
}
else {
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs14 = errors;
keyword0.call(this, schema10.allOf[1].then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.authorization_endpoint === undefined){
const err7 = {instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: "authorization_endpoint"},schema:schema10.allOf[1].then.required,parentSchema:schema10.allOf[1].then,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.response_types_supported === undefined){
const err8 = {instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: "response_types_supported"},schema:schema10.allOf[1].then.required,parentSchema:schema10.allOf[1].then,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.code_challenge_methods_supported === undefined){
const err9 = {instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: "code_challenge_methods_supported"},schema:schema10.allOf[1].then.required,parentSchema:schema10.allOf[1].then,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.response_types_supported !== undefined){
let data3 = data.response_types_supported;
keyword0.call(this, schema11, instancePath+"/response_types_supported", data3);
if(Array.isArray(data3)){
const _errs18 = errors;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs19 = errors;
if("code" !== data4){
const err10 = {instancePath:instancePath+"/response_types_supported/" + i1,schemaPath:"#/$defs/listsCode/contains/const",keyword:"const",params:{allowedValue: "code"},schema:"code",parentSchema:schema11.contains,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid8 = _errs19 === errors;
if(valid8){
break;
}
}
if(!valid8){
const err11 = {instancePath:instancePath+"/response_types_supported",schemaPath:"#/$defs/listsCode/contains",keyword:"contains",params:{minContains: 1},schema:schema11.contains,parentSchema:schema11,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/response_types_supported",schemaPath:"#/$defs/listsCode/type",keyword:"type",params:{type: "array"},schema:schema11.type,parentSchema:schema11,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.code_challenge_methods_supported !== undefined){
let data5 = data.code_challenge_methods_supported;
keyword0.call(this, schema12, instancePath+"/code_challenge_methods_supported", data5);
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
keyword0.call(this, schema12.items, instancePath+"/code_challenge_methods_supported/" + i2, data6);
if(typeof data6 === "string"){
if(func0(data6) < 1){
const err13 = {instancePath:instancePath+"/code_challenge_methods_supported/" + i2,schemaPath:"#/$defs/listsS256/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/code_challenge_methods_supported/" + i2,schemaPath:"#/$defs/listsS256/items/type",keyword:"type",params:{type: "string"},schema:schema12.items.type,parentSchema:schema12.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
const _errs25 = errors;
const len3 = data5.length;
for(let i3=0; i3<len3; i3++){
let data7 = data5[i3];
const _errs26 = errors;
if("S256" !== data7){
const err15 = {instancePath:instancePath+"/code_challenge_methods_supported/" + i3,schemaPath:"#/$defs/listsS256/contains/const",keyword:"const",params:{allowedValue: "S256"},schema:"S256",parentSchema:schema12.contains,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid12 = _errs26 === errors;
if(valid12){
break;
}
}
if(!valid12){
const err16 = {instancePath:instancePath+"/code_challenge_methods_supported",schemaPath:"#/$defs/listsS256/contains",keyword:"contains",params:{minContains: 1},schema:schema12.contains,parentSchema:schema12,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/code_challenge_methods_supported",schemaPath:"#/$defs/listsS256/type",keyword:"type",params:{type: "array"},schema:schema12.type,parentSchema:schema12,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
var _valid0 = _errs14 === errors;
valid3 = _valid0;
if(valid3){
var props1 = {};
props1.response_types_supported = true;
props1.code_challenge_methods_supported = true;
props1.grant_types_supported = true;
}
}
if(!valid3){
const err18 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema10.allOf[1].if,parentSchema:schema10.allOf[1],data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs28 = errors;
let valid13 = true;
const _errs29 = errors;
if(errors === _errs29){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.response_types_supported === undefined) && (missing1 = "response_types_supported")){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
if(data.grant_types_supported !== undefined){
var valid14 = false;
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
var valid14 = true;
}
if(valid14){
if(data.response_types_supported !== undefined){
let data9 = data.response_types_supported;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data9)){
const _errs33 = errors;
const len4 = data9.length;
for(let i4=0; i4<len4; i4++){
let data10 = data9[i4];
const _errs34 = errors;
if(errors === _errs34){
if(typeof data10 === "string"){
if(!pattern28.test(data10)){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var valid15 = _errs34 === errors;
if(valid15){
break;
}
}
if(!valid15){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
}
else {
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var valid14 = _errs31 === errors;
}
else {
var valid14 = true;
}
}
}
}
else {
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid1 = _errs29 === errors;
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs36 = errors;
keyword0.call(this, schema10.allOf[2].then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.authorization_endpoint === undefined){
const err26 = {instancePath,schemaPath:"#/allOf/2/then/required",keyword:"required",params:{missingProperty: "authorization_endpoint"},schema:schema10.allOf[2].then.required,parentSchema:schema10.allOf[2].then,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid1 = _errs36 === errors;
valid13 = _valid1;
}
if(!valid13){
const err27 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema10.allOf[2].if,parentSchema:schema10.allOf[2],data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.grant_types_supported = true;
props0.response_types_supported = true;
}
const _errs38 = errors;
let valid16 = true;
const _errs39 = errors;
if(errors === _errs39){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.authorization_endpoint === undefined) && (missing2 = "authorization_endpoint")){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
if(data.grant_types_supported !== undefined){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid2 = _errs39 === errors;
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs41 = errors;
keyword0.call(this, schema10.allOf[3].then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.response_types_supported === undefined){
const err31 = {instancePath,schemaPath:"#/allOf/3/then/required",keyword:"required",params:{missingProperty: "response_types_supported"},schema:schema10.allOf[3].then.required,parentSchema:schema10.allOf[3].then,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data.code_challenge_methods_supported === undefined){
const err32 = {instancePath,schemaPath:"#/allOf/3/then/required",keyword:"required",params:{missingProperty: "code_challenge_methods_supported"},schema:schema10.allOf[3].then.required,parentSchema:schema10.allOf[3].then,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data.response_types_supported !== undefined){
let data12 = data.response_types_supported;
keyword0.call(this, schema11, instancePath+"/response_types_supported", data12);
if(Array.isArray(data12)){
const _errs45 = errors;
const len5 = data12.length;
for(let i5=0; i5<len5; i5++){
let data13 = data12[i5];
const _errs46 = errors;
if("code" !== data13){
const err33 = {instancePath:instancePath+"/response_types_supported/" + i5,schemaPath:"#/$defs/listsCode/contains/const",keyword:"const",params:{allowedValue: "code"},schema:"code",parentSchema:schema11.contains,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var valid20 = _errs46 === errors;
if(valid20){
break;
}
}
if(!valid20){
const err34 = {instancePath:instancePath+"/response_types_supported",schemaPath:"#/$defs/listsCode/contains",keyword:"contains",params:{minContains: 1},schema:schema11.contains,parentSchema:schema11,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/response_types_supported",schemaPath:"#/$defs/listsCode/type",keyword:"type",params:{type: "array"},schema:schema11.type,parentSchema:schema11,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.code_challenge_methods_supported !== undefined){
let data14 = data.code_challenge_methods_supported;
keyword0.call(this, schema12, instancePath+"/code_challenge_methods_supported", data14);
if(Array.isArray(data14)){
const len6 = data14.length;
for(let i6=0; i6<len6; i6++){
let data15 = data14[i6];
keyword0.call(this, schema12.items, instancePath+"/code_challenge_methods_supported/" + i6, data15);
if(typeof data15 === "string"){
if(func0(data15) < 1){
const err36 = {instancePath:instancePath+"/code_challenge_methods_supported/" + i6,schemaPath:"#/$defs/listsS256/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.items,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/code_challenge_methods_supported/" + i6,schemaPath:"#/$defs/listsS256/items/type",keyword:"type",params:{type: "string"},schema:schema12.items.type,parentSchema:schema12.items,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
const _errs52 = errors;
const len7 = data14.length;
for(let i7=0; i7<len7; i7++){
let data16 = data14[i7];
const _errs53 = errors;
if("S256" !== data16){
const err38 = {instancePath:instancePath+"/code_challenge_methods_supported/" + i7,schemaPath:"#/$defs/listsS256/contains/const",keyword:"const",params:{allowedValue: "S256"},schema:"S256",parentSchema:schema12.contains,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var valid24 = _errs53 === errors;
if(valid24){
break;
}
}
if(!valid24){
const err39 = {instancePath:instancePath+"/code_challenge_methods_supported",schemaPath:"#/$defs/listsS256/contains",keyword:"contains",params:{minContains: 1},schema:schema12.contains,parentSchema:schema12,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
}
}
else {
const err40 = {instancePath:instancePath+"/code_challenge_methods_supported",schemaPath:"#/$defs/listsS256/type",keyword:"type",params:{type: "array"},schema:schema12.type,parentSchema:schema12,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
var _valid2 = _errs41 === errors;
valid16 = _valid2;
if(valid16){
var props2 = {};
props2.response_types_supported = true;
props2.code_challenge_methods_supported = true;
props2.grant_types_supported = true;
}
}
if(!valid16){
const err41 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema10.allOf[3].if,parentSchema:schema10.allOf[3],data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs55 = errors;
let valid25 = true;
const _errs56 = errors;
if(errors === _errs56){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.token_endpoint_auth_methods_supported === undefined) && (missing3 = "token_endpoint_auth_methods_supported")){
const err42 = {};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
if(data.token_endpoint_auth_methods_supported !== undefined){
let data17 = data.token_endpoint_auth_methods_supported;
const _errs58 = errors;
if(errors === _errs58){
if(Array.isArray(data17)){
const _errs60 = errors;
const len8 = data17.length;
for(let i8=0; i8<len8; i8++){
const _errs61 = errors;
if("attest_jwt_client_auth" !== data17[i8]){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var valid27 = _errs61 === errors;
if(valid27){
break;
}
}
if(!valid27){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
else {
errors = _errs60;
if(vErrors !== null){
if(_errs60){
vErrors.length = _errs60;
}
else {
vErrors = null;
}
}
}
}
else {
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
}
else {
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
var _valid3 = _errs56 === errors;
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs62 = errors;
keyword0.call(this, schema10.allOf[4].then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.client_attestation_signing_alg_values_supported === undefined){
const err47 = {instancePath,schemaPath:"#/allOf/4/then/required",keyword:"required",params:{missingProperty: "client_attestation_signing_alg_values_supported"},schema:schema10.allOf[4].then.required,parentSchema:schema10.allOf[4].then,data};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data.client_attestation_pop_signing_alg_values_supported === undefined){
const err48 = {instancePath,schemaPath:"#/allOf/4/then/required",keyword:"required",params:{missingProperty: "client_attestation_pop_signing_alg_values_supported"},schema:schema10.allOf[4].then.required,parentSchema:schema10.allOf[4].then,data};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
var _valid3 = _errs62 === errors;
valid25 = _valid3;
}
if(!valid25){
const err49 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema10.allOf[4].if,parentSchema:schema10.allOf[4],data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.token_endpoint_auth_methods_supported = true;
}
keyword0.call(this, schema10, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.issuer === undefined){
const err50 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "issuer"},schema:schema10.required,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data.token_endpoint === undefined){
const err51 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token_endpoint"},schema:schema10.required,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data.token_endpoint_auth_methods_supported === undefined){
const err52 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token_endpoint_auth_methods_supported"},schema:schema10.required,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.issuer = true;
props0.token_endpoint = true;
props0.authorization_endpoint = true;
props0.response_types_supported = true;
props0.grant_types_supported = true;
props0.jwks_uri = true;
props0.token_endpoint_auth_signing_alg_values_supported = true;
props0.challenge_endpoint = true;
props0.dpop_signing_alg_values_supported = true;
props0["pre-authorized_grant_anonymous_access_supported"] = true;
props0.scopes_supported = true;
props0.code_challenge_methods_supported = true;
props0.response_modes_supported = true;
props0.token_endpoint_auth_methods_supported = true;
props0.pushed_authorization_request_endpoint = true;
props0.require_pushed_authorization_requests = true;
props0.authorization_response_iss_parameter_supported = true;
props0.authorization_details_types_supported = true;
props0.ui_locales_supported = true;
props0.client_attestation_signing_alg_values_supported = true;
props0.client_attestation_pop_signing_alg_values_supported = true;
props0.revocation_endpoint_auth_signing_alg_values_supported = true;
props0.introspection_endpoint_auth_signing_alg_values_supported = true;
props0.revocation_endpoint = true;
props0.revocation_endpoint_auth_methods_supported = true;
props0.introspection_endpoint = true;
props0.introspection_endpoint_auth_methods_supported = true;
props0.registration_endpoint = true;
props0.service_documentation = true;
props0.op_policy_uri = true;
props0.op_tos_uri = true;
props0.signed_metadata = true;
}
if(data.issuer !== undefined){
let data19 = data.issuer;
keyword0.call(this, schema10.properties.issuer, instancePath+"/issuer", data19);
if(typeof data19 === "string"){
if(!pattern4.test(data19)){
const err53 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^?#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^?#\\s]*$",parentSchema:schema10.properties.issuer,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"},schema:schema10.properties.issuer.type,parentSchema:schema10.properties.issuer,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.token_endpoint !== undefined){
let data20 = data.token_endpoint;
keyword0.call(this, schema10.properties.token_endpoint, instancePath+"/token_endpoint", data20);
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
const err55 = {instancePath:instancePath+"/token_endpoint",schemaPath:"#/properties/token_endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema10.properties.token_endpoint,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/token_endpoint",schemaPath:"#/properties/token_endpoint/type",keyword:"type",params:{type: "string"},schema:schema10.properties.token_endpoint.type,parentSchema:schema10.properties.token_endpoint,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.authorization_endpoint !== undefined){
let data21 = data.authorization_endpoint;
keyword0.call(this, schema10.properties.authorization_endpoint, instancePath+"/authorization_endpoint", data21);
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err57 = {instancePath:instancePath+"/authorization_endpoint",schemaPath:"#/properties/authorization_endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema10.properties.authorization_endpoint,data:data21};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/authorization_endpoint",schemaPath:"#/properties/authorization_endpoint/type",keyword:"type",params:{type: "string"},schema:schema10.properties.authorization_endpoint.type,parentSchema:schema10.properties.authorization_endpoint,data:data21};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.response_types_supported !== undefined){
let data22 = data.response_types_supported;
keyword0.call(this, schema10.properties.response_types_supported, instancePath+"/response_types_supported", data22);
if(Array.isArray(data22)){
const len9 = data22.length;
for(let i9=0; i9<len9; i9++){
let data23 = data22[i9];
if(typeof data23 === "string"){
if(func0(data23) < 1){
const err59 = {instancePath:instancePath+"/response_types_supported/" + i9,schemaPath:"#/properties/response_types_supported/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema10.properties.response_types_supported.items,data:data23};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/response_types_supported/" + i9,schemaPath:"#/properties/response_types_supported/items/type",keyword:"type",params:{type: "string"},schema:schema10.properties.response_types_supported.items.type,parentSchema:schema10.properties.response_types_supported.items,data:data23};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/response_types_supported",schemaPath:"#/properties/response_types_supported/type",keyword:"type",params:{type: "array"},schema:schema10.properties.response_types_supported.type,parentSchema:schema10.properties.response_types_supported,data:data22};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.grant_types_supported !== undefined){
let data24 = data.grant_types_supported;
keyword0.call(this, schema10.properties.grant_types_supported, instancePath+"/grant_types_supported", data24);
if(Array.isArray(data24)){
const len10 = data24.length;
for(let i10=0; i10<len10; i10++){
let data25 = data24[i10];
const _errs77 = errors;
const _errs78 = errors;
if("password" !== data25){
const err62 = {};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var valid33 = _errs78 === errors;
if(valid33){
const err63 = {instancePath:instancePath+"/grant_types_supported/" + i10,schemaPath:"#/properties/grant_types_supported/items/not",keyword:"not",params:{},schema:schema10.properties.grant_types_supported.items.not,parentSchema:schema10.properties.grant_types_supported.items,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
else {
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema10.properties.grant_types_supported.items, instancePath+"/grant_types_supported/" + i10, data25);
if(typeof data25 === "string"){
if(func0(data25) < 1){
const err64 = {instancePath:instancePath+"/grant_types_supported/" + i10,schemaPath:"#/properties/grant_types_supported/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema10.properties.grant_types_supported.items,data:data25};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/grant_types_supported/" + i10,schemaPath:"#/properties/grant_types_supported/items/type",keyword:"type",params:{type: "string"},schema:schema10.properties.grant_types_supported.items.type,parentSchema:schema10.properties.grant_types_supported.items,data:data25};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/grant_types_supported",schemaPath:"#/properties/grant_types_supported/type",keyword:"type",params:{type: "array"},schema:schema10.properties.grant_types_supported.type,parentSchema:schema10.properties.grant_types_supported,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.jwks_uri !== undefined){
let data26 = data.jwks_uri;
keyword0.call(this, schema10.properties.jwks_uri, instancePath+"/jwks_uri", data26);
if(typeof data26 === "string"){
if(!pattern5.test(data26)){
const err67 = {instancePath:instancePath+"/jwks_uri",schemaPath:"#/properties/jwks_uri/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema10.properties.jwks_uri,data:data26};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/jwks_uri",schemaPath:"#/properties/jwks_uri/type",keyword:"type",params:{type: "string"},schema:schema10.properties.jwks_uri.type,parentSchema:schema10.properties.jwks_uri,data:data26};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.token_endpoint_auth_signing_alg_values_supported !== undefined){
let data27 = data.token_endpoint_auth_signing_alg_values_supported;
keyword0.call(this, schema15, instancePath+"/token_endpoint_auth_signing_alg_values_supported", data27);
if(Array.isArray(data27)){
const len11 = data27.length;
for(let i11=0; i11<len11; i11++){
let data28 = data27[i11];
const _errs86 = errors;
const _errs87 = errors;
if("none" !== data28){
const err69 = {};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var valid37 = _errs87 === errors;
if(valid37){
const err70 = {instancePath:instancePath+"/token_endpoint_auth_signing_alg_values_supported/" + i11,schemaPath:"#/$defs/clientAlgorithms/items/not",keyword:"not",params:{},schema:schema15.items.not,parentSchema:schema15.items,data:data28};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
else {
errors = _errs86;
if(vErrors !== null){
if(_errs86){
vErrors.length = _errs86;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema15.items, instancePath+"/token_endpoint_auth_signing_alg_values_supported/" + i11, data28);
if(typeof data28 === "string"){
if(func0(data28) < 1){
const err71 = {instancePath:instancePath+"/token_endpoint_auth_signing_alg_values_supported/" + i11,schemaPath:"#/$defs/clientAlgorithms/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema15.items,data:data28};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!pattern33.test(data28)){
const err72 = {instancePath:instancePath+"/token_endpoint_auth_signing_alg_values_supported/" + i11,schemaPath:"#/$defs/clientAlgorithms/items/pattern",keyword:"pattern",params:{pattern: "^(?!(RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)"},schema:"^(?!(RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)",parentSchema:schema15.items,data:data28};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/token_endpoint_auth_signing_alg_values_supported/" + i11,schemaPath:"#/$defs/clientAlgorithms/items/type",keyword:"type",params:{type: "string"},schema:schema15.items.type,parentSchema:schema15.items,data:data28};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/token_endpoint_auth_signing_alg_values_supported",schemaPath:"#/$defs/clientAlgorithms/type",keyword:"type",params:{type: "array"},schema:schema15.type,parentSchema:schema15,data:data27};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.challenge_endpoint !== undefined){
let data29 = data.challenge_endpoint;
keyword0.call(this, schema10.properties.challenge_endpoint, instancePath+"/challenge_endpoint", data29);
if(typeof data29 === "string"){
if(!pattern34.test(data29)){
const err75 = {instancePath:instancePath+"/challenge_endpoint",schemaPath:"#/properties/challenge_endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+\\S*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+\\S*$",parentSchema:schema10.properties.challenge_endpoint,data:data29};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/challenge_endpoint",schemaPath:"#/properties/challenge_endpoint/type",keyword:"type",params:{type: "string"},schema:schema10.properties.challenge_endpoint.type,parentSchema:schema10.properties.challenge_endpoint,data:data29};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.dpop_signing_alg_values_supported !== undefined){
let data30 = data.dpop_signing_alg_values_supported;
keyword0.call(this, schema10.properties.dpop_signing_alg_values_supported, instancePath+"/dpop_signing_alg_values_supported", data30);
if(Array.isArray(data30)){
if(data30.length < 1){
const err77 = {instancePath:instancePath+"/dpop_signing_alg_values_supported",schemaPath:"#/properties/dpop_signing_alg_values_supported/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema10.properties.dpop_signing_alg_values_supported,data:data30};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
const len12 = data30.length;
for(let i12=0; i12<len12; i12++){
let data31 = data30[i12];
if(typeof data31 === "string"){
if(func0(data31) < 1){
const err78 = {instancePath:instancePath+"/dpop_signing_alg_values_supported/" + i12,schemaPath:"#/properties/dpop_signing_alg_values_supported/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema10.properties.dpop_signing_alg_values_supported.items,data:data31};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!pattern17.test(data31)){
const err79 = {instancePath:instancePath+"/dpop_signing_alg_values_supported/" + i12,schemaPath:"#/properties/dpop_signing_alg_values_supported/items/pattern",keyword:"pattern",params:{pattern: "^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)"},schema:"^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)",parentSchema:schema10.properties.dpop_signing_alg_values_supported.items,data:data31};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/dpop_signing_alg_values_supported/" + i12,schemaPath:"#/properties/dpop_signing_alg_values_supported/items/type",keyword:"type",params:{type: "string"},schema:schema10.properties.dpop_signing_alg_values_supported.items.type,parentSchema:schema10.properties.dpop_signing_alg_values_supported.items,data:data31};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/dpop_signing_alg_values_supported",schemaPath:"#/properties/dpop_signing_alg_values_supported/type",keyword:"type",params:{type: "array"},schema:schema10.properties.dpop_signing_alg_values_supported.type,parentSchema:schema10.properties.dpop_signing_alg_values_supported,data:data30};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data["pre-authorized_grant_anonymous_access_supported"] !== undefined){
let data32 = data["pre-authorized_grant_anonymous_access_supported"];
if(typeof data32 !== "boolean"){
const err82 = {instancePath:instancePath+"/pre-authorized_grant_anonymous_access_supported",schemaPath:"#/properties/pre-authorized_grant_anonymous_access_supported/type",keyword:"type",params:{type: "boolean"},schema:schema10.properties["pre-authorized_grant_anonymous_access_supported"].type,parentSchema:schema10.properties["pre-authorized_grant_anonymous_access_supported"],data:data32};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
keyword0.call(this, schema10.properties["pre-authorized_grant_anonymous_access_supported"], instancePath+"/pre-authorized_grant_anonymous_access_supported", data32);
}
if(data.scopes_supported !== undefined){
let data33 = data.scopes_supported;
keyword0.call(this, schema10.properties.scopes_supported, instancePath+"/scopes_supported", data33);
if(Array.isArray(data33)){
const len13 = data33.length;
for(let i13=0; i13<len13; i13++){
let data34 = data33[i13];
if(typeof data34 === "string"){
if(!pattern11.test(data34)){
const err83 = {instancePath:instancePath+"/scopes_supported/" + i13,schemaPath:"#/properties/scopes_supported/items/pattern",keyword:"pattern",params:{pattern: "^[!#-\\[\\]-~]+$"},schema:"^[!#-\\[\\]-~]+$",parentSchema:schema10.properties.scopes_supported.items,data:data34};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/scopes_supported/" + i13,schemaPath:"#/properties/scopes_supported/items/type",keyword:"type",params:{type: "string"},schema:schema10.properties.scopes_supported.items.type,parentSchema:schema10.properties.scopes_supported.items,data:data34};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/scopes_supported",schemaPath:"#/properties/scopes_supported/type",keyword:"type",params:{type: "array"},schema:schema10.properties.scopes_supported.type,parentSchema:schema10.properties.scopes_supported,data:data33};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.code_challenge_methods_supported !== undefined){
let data35 = data.code_challenge_methods_supported;
keyword0.call(this, schema10.properties.code_challenge_methods_supported, instancePath+"/code_challenge_methods_supported", data35);
if(Array.isArray(data35)){
const len14 = data35.length;
for(let i14=0; i14<len14; i14++){
let data36 = data35[i14];
if(typeof data36 !== "string"){
const err86 = {instancePath:instancePath+"/code_challenge_methods_supported/" + i14,schemaPath:"#/properties/code_challenge_methods_supported/items/type",keyword:"type",params:{type: "string"},schema:schema10.properties.code_challenge_methods_supported.items.type,parentSchema:schema10.properties.code_challenge_methods_supported.items,data:data36};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/code_challenge_methods_supported",schemaPath:"#/properties/code_challenge_methods_supported/type",keyword:"type",params:{type: "array"},schema:schema10.properties.code_challenge_methods_supported.type,parentSchema:schema10.properties.code_challenge_methods_supported,data:data35};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.response_modes_supported !== undefined){
let data37 = data.response_modes_supported;
keyword0.call(this, schema10.properties.response_modes_supported, instancePath+"/response_modes_supported", data37);
if(Array.isArray(data37)){
const len15 = data37.length;
for(let i15=0; i15<len15; i15++){
let data38 = data37[i15];
if(typeof data38 === "string"){
if(func0(data38) < 1){
const err88 = {instancePath:instancePath+"/response_modes_supported/" + i15,schemaPath:"#/properties/response_modes_supported/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema10.properties.response_modes_supported.items,data:data38};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/response_modes_supported/" + i15,schemaPath:"#/properties/response_modes_supported/items/type",keyword:"type",params:{type: "string"},schema:schema10.properties.response_modes_supported.items.type,parentSchema:schema10.properties.response_modes_supported.items,data:data38};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/response_modes_supported",schemaPath:"#/properties/response_modes_supported/type",keyword:"type",params:{type: "array"},schema:schema10.properties.response_modes_supported.type,parentSchema:schema10.properties.response_modes_supported,data:data37};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.token_endpoint_auth_methods_supported !== undefined){
let data39 = data.token_endpoint_auth_methods_supported;
keyword0.call(this, schema16, instancePath+"/token_endpoint_auth_methods_supported", data39);
if(Array.isArray(data39)){
const len16 = data39.length;
for(let i16=0; i16<len16; i16++){
let data40 = data39[i16];
if(typeof data40 === "string"){
if(func0(data40) < 1){
const err91 = {instancePath:instancePath+"/token_endpoint_auth_methods_supported/" + i16,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema16.items,data:data40};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/token_endpoint_auth_methods_supported/" + i16,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"},schema:schema16.items.type,parentSchema:schema16.items,data:data40};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/token_endpoint_auth_methods_supported",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: "array"},schema:schema16.type,parentSchema:schema16,data:data39};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.pushed_authorization_request_endpoint !== undefined){
let data41 = data.pushed_authorization_request_endpoint;
keyword0.call(this, schema10.properties.pushed_authorization_request_endpoint, instancePath+"/pushed_authorization_request_endpoint", data41);
if(typeof data41 === "string"){
if(!pattern5.test(data41)){
const err94 = {instancePath:instancePath+"/pushed_authorization_request_endpoint",schemaPath:"#/properties/pushed_authorization_request_endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema10.properties.pushed_authorization_request_endpoint,data:data41};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/pushed_authorization_request_endpoint",schemaPath:"#/properties/pushed_authorization_request_endpoint/type",keyword:"type",params:{type: "string"},schema:schema10.properties.pushed_authorization_request_endpoint.type,parentSchema:schema10.properties.pushed_authorization_request_endpoint,data:data41};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data.require_pushed_authorization_requests !== undefined){
let data42 = data.require_pushed_authorization_requests;
if(typeof data42 !== "boolean"){
const err96 = {instancePath:instancePath+"/require_pushed_authorization_requests",schemaPath:"#/properties/require_pushed_authorization_requests/type",keyword:"type",params:{type: "boolean"},schema:schema10.properties.require_pushed_authorization_requests.type,parentSchema:schema10.properties.require_pushed_authorization_requests,data:data42};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
keyword0.call(this, schema10.properties.require_pushed_authorization_requests, instancePath+"/require_pushed_authorization_requests", data42);
}
if(data.authorization_response_iss_parameter_supported !== undefined){
let data43 = data.authorization_response_iss_parameter_supported;
if(typeof data43 !== "boolean"){
const err97 = {instancePath:instancePath+"/authorization_response_iss_parameter_supported",schemaPath:"#/properties/authorization_response_iss_parameter_supported/type",keyword:"type",params:{type: "boolean"},schema:schema10.properties.authorization_response_iss_parameter_supported.type,parentSchema:schema10.properties.authorization_response_iss_parameter_supported,data:data43};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
keyword0.call(this, schema10.properties.authorization_response_iss_parameter_supported, instancePath+"/authorization_response_iss_parameter_supported", data43);
}
if(data.authorization_details_types_supported !== undefined){
let data44 = data.authorization_details_types_supported;
keyword0.call(this, schema10.properties.authorization_details_types_supported, instancePath+"/authorization_details_types_supported", data44);
if(Array.isArray(data44)){
const len17 = data44.length;
for(let i17=0; i17<len17; i17++){
let data45 = data44[i17];
if(typeof data45 === "string"){
if(func0(data45) < 1){
const err98 = {instancePath:instancePath+"/authorization_details_types_supported/" + i17,schemaPath:"#/properties/authorization_details_types_supported/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema10.properties.authorization_details_types_supported.items,data:data45};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/authorization_details_types_supported/" + i17,schemaPath:"#/properties/authorization_details_types_supported/items/type",keyword:"type",params:{type: "string"},schema:schema10.properties.authorization_details_types_supported.items.type,parentSchema:schema10.properties.authorization_details_types_supported.items,data:data45};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/authorization_details_types_supported",schemaPath:"#/properties/authorization_details_types_supported/type",keyword:"type",params:{type: "array"},schema:schema10.properties.authorization_details_types_supported.type,parentSchema:schema10.properties.authorization_details_types_supported,data:data44};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.ui_locales_supported !== undefined){
let data46 = data.ui_locales_supported;
keyword0.call(this, schema10.properties.ui_locales_supported, instancePath+"/ui_locales_supported", data46);
if(Array.isArray(data46)){
const len18 = data46.length;
for(let i18=0; i18<len18; i18++){
let data47 = data46[i18];
if(typeof data47 === "string"){
if(!pattern9.test(data47)){
const err101 = {instancePath:instancePath+"/ui_locales_supported/" + i18,schemaPath:"#/properties/ui_locales_supported/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z]{2,8}|[xXiI])(-[A-Za-z0-9]{1,8})*$"},schema:"^([A-Za-z]{2,8}|[xXiI])(-[A-Za-z0-9]{1,8})*$",parentSchema:schema10.properties.ui_locales_supported.items,data:data47};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/ui_locales_supported/" + i18,schemaPath:"#/properties/ui_locales_supported/items/type",keyword:"type",params:{type: "string"},schema:schema10.properties.ui_locales_supported.items.type,parentSchema:schema10.properties.ui_locales_supported.items,data:data47};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/ui_locales_supported",schemaPath:"#/properties/ui_locales_supported/type",keyword:"type",params:{type: "array"},schema:schema10.properties.ui_locales_supported.type,parentSchema:schema10.properties.ui_locales_supported,data:data46};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.client_attestation_signing_alg_values_supported !== undefined){
let data48 = data.client_attestation_signing_alg_values_supported;
keyword0.call(this, schema17, instancePath+"/client_attestation_signing_alg_values_supported", data48);
if(Array.isArray(data48)){
const len19 = data48.length;
for(let i19=0; i19<len19; i19++){
let data49 = data48[i19];
if(typeof data49 === "string"){
if(func0(data49) < 1){
const err104 = {instancePath:instancePath+"/client_attestation_signing_alg_values_supported/" + i19,schemaPath:"#/$defs/attestationAlgorithms/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema17.items,data:data49};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(!pattern17.test(data49)){
const err105 = {instancePath:instancePath+"/client_attestation_signing_alg_values_supported/" + i19,schemaPath:"#/$defs/attestationAlgorithms/items/pattern",keyword:"pattern",params:{pattern: "^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)"},schema:"^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)",parentSchema:schema17.items,data:data49};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/client_attestation_signing_alg_values_supported/" + i19,schemaPath:"#/$defs/attestationAlgorithms/items/type",keyword:"type",params:{type: "string"},schema:schema17.items.type,parentSchema:schema17.items,data:data49};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/client_attestation_signing_alg_values_supported",schemaPath:"#/$defs/attestationAlgorithms/type",keyword:"type",params:{type: "array"},schema:schema17.type,parentSchema:schema17,data:data48};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.client_attestation_pop_signing_alg_values_supported !== undefined){
let data50 = data.client_attestation_pop_signing_alg_values_supported;
keyword0.call(this, schema17, instancePath+"/client_attestation_pop_signing_alg_values_supported", data50);
if(Array.isArray(data50)){
const len20 = data50.length;
for(let i20=0; i20<len20; i20++){
let data51 = data50[i20];
if(typeof data51 === "string"){
if(func0(data51) < 1){
const err108 = {instancePath:instancePath+"/client_attestation_pop_signing_alg_values_supported/" + i20,schemaPath:"#/$defs/attestationAlgorithms/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema17.items,data:data51};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(!pattern17.test(data51)){
const err109 = {instancePath:instancePath+"/client_attestation_pop_signing_alg_values_supported/" + i20,schemaPath:"#/$defs/attestationAlgorithms/items/pattern",keyword:"pattern",params:{pattern: "^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)"},schema:"^(?!(none|HS256|HS384|HS512|RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)",parentSchema:schema17.items,data:data51};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/client_attestation_pop_signing_alg_values_supported/" + i20,schemaPath:"#/$defs/attestationAlgorithms/items/type",keyword:"type",params:{type: "string"},schema:schema17.items.type,parentSchema:schema17.items,data:data51};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/client_attestation_pop_signing_alg_values_supported",schemaPath:"#/$defs/attestationAlgorithms/type",keyword:"type",params:{type: "array"},schema:schema17.type,parentSchema:schema17,data:data50};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.revocation_endpoint_auth_signing_alg_values_supported !== undefined){
let data52 = data.revocation_endpoint_auth_signing_alg_values_supported;
keyword0.call(this, schema15, instancePath+"/revocation_endpoint_auth_signing_alg_values_supported", data52);
if(Array.isArray(data52)){
const len21 = data52.length;
for(let i21=0; i21<len21; i21++){
let data53 = data52[i21];
const _errs142 = errors;
const _errs143 = errors;
if("none" !== data53){
const err112 = {};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
var valid62 = _errs143 === errors;
if(valid62){
const err113 = {instancePath:instancePath+"/revocation_endpoint_auth_signing_alg_values_supported/" + i21,schemaPath:"#/$defs/clientAlgorithms/items/not",keyword:"not",params:{},schema:schema15.items.not,parentSchema:schema15.items,data:data53};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
else {
errors = _errs142;
if(vErrors !== null){
if(_errs142){
vErrors.length = _errs142;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema15.items, instancePath+"/revocation_endpoint_auth_signing_alg_values_supported/" + i21, data53);
if(typeof data53 === "string"){
if(func0(data53) < 1){
const err114 = {instancePath:instancePath+"/revocation_endpoint_auth_signing_alg_values_supported/" + i21,schemaPath:"#/$defs/clientAlgorithms/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema15.items,data:data53};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(!pattern33.test(data53)){
const err115 = {instancePath:instancePath+"/revocation_endpoint_auth_signing_alg_values_supported/" + i21,schemaPath:"#/$defs/clientAlgorithms/items/pattern",keyword:"pattern",params:{pattern: "^(?!(RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)"},schema:"^(?!(RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)",parentSchema:schema15.items,data:data53};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/revocation_endpoint_auth_signing_alg_values_supported/" + i21,schemaPath:"#/$defs/clientAlgorithms/items/type",keyword:"type",params:{type: "string"},schema:schema15.items.type,parentSchema:schema15.items,data:data53};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/revocation_endpoint_auth_signing_alg_values_supported",schemaPath:"#/$defs/clientAlgorithms/type",keyword:"type",params:{type: "array"},schema:schema15.type,parentSchema:schema15,data:data52};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.introspection_endpoint_auth_signing_alg_values_supported !== undefined){
let data54 = data.introspection_endpoint_auth_signing_alg_values_supported;
keyword0.call(this, schema15, instancePath+"/introspection_endpoint_auth_signing_alg_values_supported", data54);
if(Array.isArray(data54)){
const len22 = data54.length;
for(let i22=0; i22<len22; i22++){
let data55 = data54[i22];
const _errs149 = errors;
const _errs150 = errors;
if("none" !== data55){
const err118 = {};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
var valid66 = _errs150 === errors;
if(valid66){
const err119 = {instancePath:instancePath+"/introspection_endpoint_auth_signing_alg_values_supported/" + i22,schemaPath:"#/$defs/clientAlgorithms/items/not",keyword:"not",params:{},schema:schema15.items.not,parentSchema:schema15.items,data:data55};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
else {
errors = _errs149;
if(vErrors !== null){
if(_errs149){
vErrors.length = _errs149;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema15.items, instancePath+"/introspection_endpoint_auth_signing_alg_values_supported/" + i22, data55);
if(typeof data55 === "string"){
if(func0(data55) < 1){
const err120 = {instancePath:instancePath+"/introspection_endpoint_auth_signing_alg_values_supported/" + i22,schemaPath:"#/$defs/clientAlgorithms/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema15.items,data:data55};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(!pattern33.test(data55)){
const err121 = {instancePath:instancePath+"/introspection_endpoint_auth_signing_alg_values_supported/" + i22,schemaPath:"#/$defs/clientAlgorithms/items/pattern",keyword:"pattern",params:{pattern: "^(?!(RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)"},schema:"^(?!(RSA1_5|RSA-OAEP.*|ECDH-.*|HPKE-.*|PBES2-.*|dir|A(128|192|256)(KW|GCM|GCMKW|CBC-HS256|CBC-HS384|CBC-HS512))$)",parentSchema:schema15.items,data:data55};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/introspection_endpoint_auth_signing_alg_values_supported/" + i22,schemaPath:"#/$defs/clientAlgorithms/items/type",keyword:"type",params:{type: "string"},schema:schema15.items.type,parentSchema:schema15.items,data:data55};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath:instancePath+"/introspection_endpoint_auth_signing_alg_values_supported",schemaPath:"#/$defs/clientAlgorithms/type",keyword:"type",params:{type: "array"},schema:schema15.type,parentSchema:schema15,data:data54};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data.revocation_endpoint !== undefined){
let data56 = data.revocation_endpoint;
keyword0.call(this, schema21, instancePath+"/revocation_endpoint", data56);
if(typeof data56 === "string"){
if(!pattern5.test(data56)){
const err124 = {instancePath:instancePath+"/revocation_endpoint",schemaPath:"#/$defs/endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema21,data:data56};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/revocation_endpoint",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data56};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.revocation_endpoint_auth_methods_supported !== undefined){
let data57 = data.revocation_endpoint_auth_methods_supported;
keyword0.call(this, schema16, instancePath+"/revocation_endpoint_auth_methods_supported", data57);
if(Array.isArray(data57)){
const len23 = data57.length;
for(let i23=0; i23<len23; i23++){
let data58 = data57[i23];
if(typeof data58 === "string"){
if(func0(data58) < 1){
const err126 = {instancePath:instancePath+"/revocation_endpoint_auth_methods_supported/" + i23,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema16.items,data:data58};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/revocation_endpoint_auth_methods_supported/" + i23,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"},schema:schema16.items.type,parentSchema:schema16.items,data:data58};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/revocation_endpoint_auth_methods_supported",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: "array"},schema:schema16.type,parentSchema:schema16,data:data57};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data.introspection_endpoint !== undefined){
let data59 = data.introspection_endpoint;
keyword0.call(this, schema21, instancePath+"/introspection_endpoint", data59);
if(typeof data59 === "string"){
if(!pattern5.test(data59)){
const err129 = {instancePath:instancePath+"/introspection_endpoint",schemaPath:"#/$defs/endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema21,data:data59};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/introspection_endpoint",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data59};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data.introspection_endpoint_auth_methods_supported !== undefined){
let data60 = data.introspection_endpoint_auth_methods_supported;
keyword0.call(this, schema16, instancePath+"/introspection_endpoint_auth_methods_supported", data60);
if(Array.isArray(data60)){
const len24 = data60.length;
for(let i24=0; i24<len24; i24++){
let data61 = data60[i24];
if(typeof data61 === "string"){
if(func0(data61) < 1){
const err131 = {instancePath:instancePath+"/introspection_endpoint_auth_methods_supported/" + i24,schemaPath:"#/$defs/names/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema16.items,data:data61};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/introspection_endpoint_auth_methods_supported/" + i24,schemaPath:"#/$defs/names/items/type",keyword:"type",params:{type: "string"},schema:schema16.items.type,parentSchema:schema16.items,data:data61};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/introspection_endpoint_auth_methods_supported",schemaPath:"#/$defs/names/type",keyword:"type",params:{type: "array"},schema:schema16.type,parentSchema:schema16,data:data60};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data.registration_endpoint !== undefined){
let data62 = data.registration_endpoint;
keyword0.call(this, schema21, instancePath+"/registration_endpoint", data62);
if(typeof data62 === "string"){
if(!pattern5.test(data62)){
const err134 = {instancePath:instancePath+"/registration_endpoint",schemaPath:"#/$defs/endpoint/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]://[^/?#\\s]+[^#\\s]*$",parentSchema:schema21,data:data62};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/registration_endpoint",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "string"},schema:schema21.type,parentSchema:schema21,data:data62};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data.service_documentation !== undefined){
let data63 = data.service_documentation;
keyword0.call(this, schema26, instancePath+"/service_documentation", data63);
if(typeof data63 === "string"){
if(!pattern34.test(data63)){
const err136 = {instancePath:instancePath+"/service_documentation",schemaPath:"#/$defs/page/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+\\S*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+\\S*$",parentSchema:schema26,data:data63};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/service_documentation",schemaPath:"#/$defs/page/type",keyword:"type",params:{type: "string"},schema:schema26.type,parentSchema:schema26,data:data63};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data.op_policy_uri !== undefined){
let data64 = data.op_policy_uri;
keyword0.call(this, schema26, instancePath+"/op_policy_uri", data64);
if(typeof data64 === "string"){
if(!pattern34.test(data64)){
const err138 = {instancePath:instancePath+"/op_policy_uri",schemaPath:"#/$defs/page/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+\\S*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+\\S*$",parentSchema:schema26,data:data64};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/op_policy_uri",schemaPath:"#/$defs/page/type",keyword:"type",params:{type: "string"},schema:schema26.type,parentSchema:schema26,data:data64};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data.op_tos_uri !== undefined){
let data65 = data.op_tos_uri;
keyword0.call(this, schema26, instancePath+"/op_tos_uri", data65);
if(typeof data65 === "string"){
if(!pattern34.test(data65)){
const err140 = {instancePath:instancePath+"/op_tos_uri",schemaPath:"#/$defs/page/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+\\S*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+\\S*$",parentSchema:schema26,data:data65};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/op_tos_uri",schemaPath:"#/$defs/page/type",keyword:"type",params:{type: "string"},schema:schema26.type,parentSchema:schema26,data:data65};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data.signed_metadata !== undefined){
let data66 = data.signed_metadata;
keyword0.call(this, schema10.properties.signed_metadata, instancePath+"/signed_metadata", data66);
if(typeof data66 === "string"){
if(!pattern49.test(data66)){
const err142 = {instancePath:instancePath+"/signed_metadata",schemaPath:"#/properties/signed_metadata/pattern",keyword:"pattern",params:{pattern: "^[\\w-]+\\.[\\w-]+\\.[\\w-]+$"},schema:"^[\\w-]+\\.[\\w-]+\\.[\\w-]+$",parentSchema:schema10.properties.signed_metadata,data:data66};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/signed_metadata",schemaPath:"#/properties/signed_metadata/type",keyword:"type",params:{type: "string"},schema:schema10.properties.signed_metadata.type,parentSchema:schema10.properties.signed_metadata,data:data66};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
validate4.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate4.evaluated = {"dynamicProps":true,"dynamicItems":false};

exports["par-response"] = validate5;
const schema29 = messageSchemas["par-response"];

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/par-response.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate5.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema29, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.request_uri === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "request_uri"},schema:schema29.required,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.expires_in === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires_in"},schema:schema29.required,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.request_uri !== undefined){
let data0 = data.request_uri;
if(typeof data0 === "string"){
if(func0(data0) < 1){
const err2 = {instancePath:instancePath+"/request_uri",schemaPath:"#/properties/request_uri/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema29.properties.request_uri,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/request_uri",schemaPath:"#/properties/request_uri/type",keyword:"type",params:{type: "string"},schema:schema29.properties.request_uri.type,parentSchema:schema29.properties.request_uri,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.expires_in !== undefined){
let data1 = data.expires_in;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "integer"},schema:schema29.properties.expires_in.type,parentSchema:schema29.properties.expires_in,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 <= 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema29.properties.expires_in,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate5.errors = vErrors;
return errors === 0;
}
validate5.evaluated = {"props":{"request_uri":true,"expires_in":true},"dynamicProps":false,"dynamicItems":false};

exports["token-response"] = validate6;
const schema30 = messageSchemas["token-response"];
const pattern50 = new RegExp("^([Bb][Ee][Aa][Rr][Ee][Rr]|[Dd][Pp][Oo][Pp])$", "u");
const pattern51 = new RegExp("^[!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*$", "u");

function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/token-response.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate6.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema30, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.access_token === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "access_token"},schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.token_type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token_type"},schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.expires_in === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires_in"},schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.access_token !== undefined){
let data0 = data.access_token;
keyword0.call(this, schema30.properties.access_token, instancePath+"/access_token", data0);
if(typeof data0 === "string"){
if(func0(data0) < 1){
const err3 = {instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema30.properties.access_token,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"},schema:schema30.properties.access_token.type,parentSchema:schema30.properties.access_token,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.token_type !== undefined){
let data1 = data.token_type;
keyword0.call(this, schema30.properties.token_type, instancePath+"/token_type", data1);
if(typeof data1 === "string"){
if(!pattern50.test(data1)){
const err5 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/pattern",keyword:"pattern",params:{pattern: "^([Bb][Ee][Aa][Rr][Ee][Rr]|[Dd][Pp][Oo][Pp])$"},schema:"^([Bb][Ee][Aa][Rr][Ee][Rr]|[Dd][Pp][Oo][Pp])$",parentSchema:schema30.properties.token_type,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/type",keyword:"type",params:{type: "string"},schema:schema30.properties.token_type.type,parentSchema:schema30.properties.token_type,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.expires_in !== undefined){
let data2 = data.expires_in;
keyword0.call(this, schema30.properties.expires_in, instancePath+"/expires_in", data2);
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema30.properties.expires_in,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "number"},schema:schema30.properties.expires_in.type,parentSchema:schema30.properties.expires_in,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.refresh_token !== undefined){
let data3 = data.refresh_token;
keyword0.call(this, schema30.properties.refresh_token, instancePath+"/refresh_token", data3);
if(typeof data3 === "string"){
if(func0(data3) < 1){
const err9 = {instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema30.properties.refresh_token,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/refresh_token",schemaPath:"#/properties/refresh_token/type",keyword:"type",params:{type: "string"},schema:schema30.properties.refresh_token.type,parentSchema:schema30.properties.refresh_token,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.scope !== undefined){
let data4 = data.scope;
keyword0.call(this, schema30.properties.scope, instancePath+"/scope", data4);
if(typeof data4 === "string"){
if(!pattern51.test(data4)){
const err11 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/pattern",keyword:"pattern",params:{pattern: "^[!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*$"},schema:"^[!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*$",parentSchema:schema30.properties.scope,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},schema:schema30.properties.scope.type,parentSchema:schema30.properties.scope,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.authorization_details !== undefined){
let data5 = data.authorization_details;
keyword0.call(this, schema30.properties.authorization_details, instancePath+"/authorization_details", data5);
if(Array.isArray(data5)){
if(data5.length < 1){
const err13 = {instancePath:instancePath+"/authorization_details",schemaPath:"#/properties/authorization_details/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema30.properties.authorization_details,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs16 = errors;
let valid3 = true;
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing0;
if((data6.type === undefined) && (missing0 = "type")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data6.type !== undefined){
if("openid_credential" !== data6.type){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid0 = _errs17 === errors;
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs20 = errors;
keyword0.call(this, schema30.properties.authorization_details.items.then, instancePath+"/authorization_details/" + i0, data6);
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.credential_configuration_id === undefined){
const err17 = {instancePath:instancePath+"/authorization_details/" + i0,schemaPath:"#/properties/authorization_details/items/then/required",keyword:"required",params:{missingProperty: "credential_configuration_id"},schema:schema30.properties.authorization_details.items.then.required,parentSchema:schema30.properties.authorization_details.items.then,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6.credential_identifiers === undefined){
const err18 = {instancePath:instancePath+"/authorization_details/" + i0,schemaPath:"#/properties/authorization_details/items/then/required",keyword:"required",params:{missingProperty: "credential_identifiers"},schema:schema30.properties.authorization_details.items.then.required,parentSchema:schema30.properties.authorization_details.items.then,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6.credential_configuration_id !== undefined){
let data8 = data6.credential_configuration_id;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/authorization_details/" + i0+"/credential_configuration_id",schemaPath:"#/properties/authorization_details/items/then/properties/credential_configuration_id/type",keyword:"type",params:{type: "string"},schema:schema30.properties.authorization_details.items.then.properties.credential_configuration_id.type,parentSchema:schema30.properties.authorization_details.items.then.properties.credential_configuration_id,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
keyword0.call(this, schema30.properties.authorization_details.items.then.properties.credential_configuration_id, instancePath+"/authorization_details/" + i0+"/credential_configuration_id", data8);
}
if(data6.credential_identifiers !== undefined){
let data9 = data6.credential_identifiers;
keyword0.call(this, schema30.properties.authorization_details.items.then.properties.credential_identifiers, instancePath+"/authorization_details/" + i0+"/credential_identifiers", data9);
if(Array.isArray(data9)){
if(data9.length < 1){
const err20 = {instancePath:instancePath+"/authorization_details/" + i0+"/credential_identifiers",schemaPath:"#/properties/authorization_details/items/then/properties/credential_identifiers/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema30.properties.authorization_details.items.then.properties.credential_identifiers,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(func0(data10) < 1){
const err21 = {instancePath:instancePath+"/authorization_details/" + i0+"/credential_identifiers/" + i1,schemaPath:"#/properties/authorization_details/items/then/properties/credential_identifiers/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema30.properties.authorization_details.items.then.properties.credential_identifiers.items,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/authorization_details/" + i0+"/credential_identifiers/" + i1,schemaPath:"#/properties/authorization_details/items/then/properties/credential_identifiers/items/type",keyword:"type",params:{type: "string"},schema:schema30.properties.authorization_details.items.then.properties.credential_identifiers.items.type,parentSchema:schema30.properties.authorization_details.items.then.properties.credential_identifiers.items,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/authorization_details/" + i0+"/credential_identifiers",schemaPath:"#/properties/authorization_details/items/then/properties/credential_identifiers/type",keyword:"type",params:{type: "array"},schema:schema30.properties.authorization_details.items.then.properties.credential_identifiers.type,parentSchema:schema30.properties.authorization_details.items.then.properties.credential_identifiers,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
var _valid0 = _errs20 === errors;
valid3 = _valid0;
if(valid3){
var props0 = {};
props0.credential_configuration_id = true;
props0.credential_identifiers = true;
props0.type = true;
}
}
if(!valid3){
const err24 = {instancePath:instancePath+"/authorization_details/" + i0,schemaPath:"#/properties/authorization_details/items/if",keyword:"if",params:{failingKeyword: "then"},schema:schema30.properties.authorization_details.items.if,parentSchema:schema30.properties.authorization_details.items,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.type === undefined){
const err25 = {instancePath:instancePath+"/authorization_details/" + i0,schemaPath:"#/properties/authorization_details/items/required",keyword:"required",params:{missingProperty: "type"},schema:schema30.properties.authorization_details.items.required,parentSchema:schema30.properties.authorization_details.items,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.locations = true;
}
if(data6.type !== undefined){
let data11 = data6.type;
if(typeof data11 === "string"){
if(func0(data11) < 1){
const err26 = {instancePath:instancePath+"/authorization_details/" + i0+"/type",schemaPath:"#/properties/authorization_details/items/properties/type/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema30.properties.authorization_details.items.properties.type,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/authorization_details/" + i0+"/type",schemaPath:"#/properties/authorization_details/items/properties/type/type",keyword:"type",params:{type: "string"},schema:schema30.properties.authorization_details.items.properties.type.type,parentSchema:schema30.properties.authorization_details.items.properties.type,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.locations !== undefined){
let data12 = data6.locations;
keyword0.call(this, schema30.properties.authorization_details.items.properties.locations, instancePath+"/authorization_details/" + i0+"/locations", data12);
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(typeof data13 === "string"){
if(func0(data13) < 1){
const err28 = {instancePath:instancePath+"/authorization_details/" + i0+"/locations/" + i2,schemaPath:"#/properties/authorization_details/items/properties/locations/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema30.properties.authorization_details.items.properties.locations.items,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/authorization_details/" + i0+"/locations/" + i2,schemaPath:"#/properties/authorization_details/items/properties/locations/items/type",keyword:"type",params:{type: "string"},schema:schema30.properties.authorization_details.items.properties.locations.items.type,parentSchema:schema30.properties.authorization_details.items.properties.locations.items,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/authorization_details/" + i0+"/locations",schemaPath:"#/properties/authorization_details/items/properties/locations/type",keyword:"type",params:{type: "array"},schema:schema30.properties.authorization_details.items.properties.locations.type,parentSchema:schema30.properties.authorization_details.items.properties.locations,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/authorization_details/" + i0,schemaPath:"#/properties/authorization_details/items/type",keyword:"type",params:{type: "object"},schema:schema30.properties.authorization_details.items.type,parentSchema:schema30.properties.authorization_details.items,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/authorization_details",schemaPath:"#/properties/authorization_details/type",keyword:"type",params:{type: "array"},schema:schema30.properties.authorization_details.type,parentSchema:schema30.properties.authorization_details,data:data5};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate6.errors = vErrors;
return errors === 0;
}
validate6.evaluated = {"props":{"access_token":true,"token_type":true,"expires_in":true,"refresh_token":true,"scope":true,"authorization_details":true},"dynamicProps":false,"dynamicItems":false};

exports["token-error"] = validate7;
const schema31 = messageSchemas["token-error"];
const pattern52 = new RegExp("^[ !#-\\[\\]-~]*$", "u");

function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/token-error.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate7.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema31, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.error !== undefined){
let data0 = data.error;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},schema:schema31.properties.error.type,parentSchema:schema31.properties.error,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
keyword0.call(this, schema31.properties.error.allOf[0], instancePath+"/error", data0);
if(typeof data0 === "string"){
if(!pattern52.test(data0)){
const err2 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/allOf/0/pattern",keyword:"pattern",params:{pattern: "^[ !#-\\[\\]-~]*$"},schema:"^[ !#-\\[\\]-~]*$",parentSchema:schema31.properties.error.allOf[0],data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.error_description !== undefined){
let data1 = data.error_description;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/type",keyword:"type",params:{type: "string"},schema:schema31.properties.error_description.type,parentSchema:schema31.properties.error_description,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
keyword0.call(this, schema31.properties.error_description.allOf[0], instancePath+"/error_description", data1);
if(typeof data1 === "string"){
if(!pattern52.test(data1)){
const err4 = {instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/allOf/0/pattern",keyword:"pattern",params:{pattern: "^[ !#-\\[\\]-~]*$"},schema:"^[ !#-\\[\\]-~]*$",parentSchema:schema31.properties.error_description.allOf[0],data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.error_uri !== undefined){
let data2 = data.error_uri;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/error_uri",schemaPath:"#/properties/error_uri/type",keyword:"type",params:{type: "string"},schema:schema31.properties.error_uri.type,parentSchema:schema31.properties.error_uri,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate7.errors = vErrors;
return errors === 0;
}
validate7.evaluated = {"props":{"error":true,"error_description":true,"error_uri":true},"dynamicProps":false,"dynamicItems":false};

exports["nonce-response"] = validate8;
const schema32 = messageSchemas["nonce-response"];

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/nonce-response.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate8.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema32, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.c_nonce === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "c_nonce"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.c_nonce !== undefined){
let data0 = data.c_nonce;
keyword0.call(this, schema32.properties.c_nonce, instancePath+"/c_nonce", data0);
if(typeof data0 === "string"){
if(func0(data0) < 1){
const err1 = {instancePath:instancePath+"/c_nonce",schemaPath:"#/properties/c_nonce/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.c_nonce,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/c_nonce",schemaPath:"#/properties/c_nonce/type",keyword:"type",params:{type: "string"},schema:schema32.properties.c_nonce.type,parentSchema:schema32.properties.c_nonce,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}
validate8.evaluated = {"props":{"c_nonce":true},"dynamicProps":false,"dynamicItems":false};

exports["credential-request"] = validate9;
const schema33 = messageSchemas["credential-request"];
const schema34 = messageSchemas["credential-request"]["$defs"]["jwt"];
const pattern54 = new RegExp("^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*$", "u");

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/credential-request.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate9.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid0 = false;
let passing0 = null;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_identifier === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "credential_identifier"},schema:schema33.oneOf[0].required,parentSchema:schema33.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},schema:schema33.oneOf[0].type,parentSchema:schema33.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs3 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_configuration_id === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "credential_configuration_id"},schema:schema33.oneOf[1].required,parentSchema:schema33.oneOf[1],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},schema:schema33.oneOf[1].type,parentSchema:schema33.oneOf[1],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},schema:schema33.oneOf,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema33, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credential_identifier !== undefined){
let data0 = data.credential_identifier;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/credential_identifier",schemaPath:"#/properties/credential_identifier/type",keyword:"type",params:{type: "string"},schema:schema33.properties.credential_identifier.type,parentSchema:schema33.properties.credential_identifier,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
keyword0.call(this, schema33.properties.credential_identifier, instancePath+"/credential_identifier", data0);
}
if(data.credential_configuration_id !== undefined){
let data1 = data.credential_configuration_id;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/credential_configuration_id",schemaPath:"#/properties/credential_configuration_id/type",keyword:"type",params:{type: "string"},schema:schema33.properties.credential_configuration_id.type,parentSchema:schema33.properties.credential_configuration_id,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
keyword0.call(this, schema33.properties.credential_configuration_id, instancePath+"/credential_configuration_id", data1);
}
if(data.proofs !== undefined){
let data2 = data.proofs;
keyword0.call(this, schema33.properties.proofs, instancePath+"/proofs", data2);
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 1){
const err7 = {instancePath:instancePath+"/proofs",schemaPath:"#/properties/proofs/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema33.properties.proofs,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Object.keys(data2).length < 1){
const err8 = {instancePath:instancePath+"/proofs",schemaPath:"#/properties/proofs/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema33.properties.proofs,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data2){
if(!(((key0 === "jwt") || (key0 === "di_vp")) || (key0 === "attestation"))){
let data3 = data2[key0];
keyword0.call(this, schema33.properties.proofs.additionalProperties, instancePath+"/proofs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), data3);
if(Array.isArray(data3)){
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/proofs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/proofs/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema33.properties.proofs.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/proofs/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/proofs/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema33.properties.proofs.additionalProperties.type,parentSchema:schema33.properties.proofs.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data2.jwt !== undefined){
let data4 = data2.jwt;
keyword0.call(this, schema33.properties.proofs.properties.jwt, instancePath+"/proofs/jwt", data4);
if(Array.isArray(data4)){
if(data4.length < 1){
const err11 = {instancePath:instancePath+"/proofs/jwt",schemaPath:"#/properties/proofs/properties/jwt/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema33.properties.proofs.properties.jwt,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern54.test(data5)){
const err12 = {instancePath:instancePath+"/proofs/jwt/" + i0,schemaPath:"#/$defs/jwt/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*$",parentSchema:schema34,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/proofs/jwt/" + i0,schemaPath:"#/$defs/jwt/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/proofs/jwt",schemaPath:"#/properties/proofs/properties/jwt/type",keyword:"type",params:{type: "array"},schema:schema33.properties.proofs.properties.jwt.type,parentSchema:schema33.properties.proofs.properties.jwt,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.di_vp !== undefined){
let data6 = data2.di_vp;
keyword0.call(this, schema33.properties.proofs.properties.di_vp, instancePath+"/proofs/di_vp", data6);
if(Array.isArray(data6)){
if(data6.length < 1){
const err15 = {instancePath:instancePath+"/proofs/di_vp",schemaPath:"#/properties/proofs/properties/di_vp/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema33.properties.proofs.properties.di_vp,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
const err16 = {instancePath:instancePath+"/proofs/di_vp/" + i1,schemaPath:"#/properties/proofs/properties/di_vp/items/type",keyword:"type",params:{type: "object"},schema:schema33.properties.proofs.properties.di_vp.items.type,parentSchema:schema33.properties.proofs.properties.di_vp.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/proofs/di_vp",schemaPath:"#/properties/proofs/properties/di_vp/type",keyword:"type",params:{type: "array"},schema:schema33.properties.proofs.properties.di_vp.type,parentSchema:schema33.properties.proofs.properties.di_vp,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.attestation !== undefined){
let data8 = data2.attestation;
keyword0.call(this, schema33.properties.proofs.properties.attestation, instancePath+"/proofs/attestation", data8);
if(Array.isArray(data8)){
if(data8.length > 1){
const err18 = {instancePath:instancePath+"/proofs/attestation",schemaPath:"#/properties/proofs/properties/attestation/maxItems",keyword:"maxItems",params:{limit: 1},schema:1,parentSchema:schema33.properties.proofs.properties.attestation,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8.length < 1){
const err19 = {instancePath:instancePath+"/proofs/attestation",schemaPath:"#/properties/proofs/properties/attestation/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema33.properties.proofs.properties.attestation,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(!pattern54.test(data9)){
const err20 = {instancePath:instancePath+"/proofs/attestation/" + i2,schemaPath:"#/$defs/jwt/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*$"},schema:"^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*$",parentSchema:schema34,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/proofs/attestation/" + i2,schemaPath:"#/$defs/jwt/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/proofs/attestation",schemaPath:"#/properties/proofs/properties/attestation/type",keyword:"type",params:{type: "array"},schema:schema33.properties.proofs.properties.attestation.type,parentSchema:schema33.properties.proofs.properties.attestation,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/proofs",schemaPath:"#/properties/proofs/type",keyword:"type",params:{type: "object"},schema:schema33.properties.proofs.type,parentSchema:schema33.properties.proofs,data:data2};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.credential_response_encryption !== undefined){
let data10 = data.credential_response_encryption;
keyword0.call(this, schema33.properties.credential_response_encryption, instancePath+"/credential_response_encryption", data10);
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.jwk === undefined){
const err24 = {instancePath:instancePath+"/credential_response_encryption",schemaPath:"#/properties/credential_response_encryption/required",keyword:"required",params:{missingProperty: "jwk"},schema:schema33.properties.credential_response_encryption.required,parentSchema:schema33.properties.credential_response_encryption,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10.enc === undefined){
const err25 = {instancePath:instancePath+"/credential_response_encryption",schemaPath:"#/properties/credential_response_encryption/required",keyword:"required",params:{missingProperty: "enc"},schema:schema33.properties.credential_response_encryption.required,parentSchema:schema33.properties.credential_response_encryption,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data10.jwk !== undefined){
let data11 = data10.jwk;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.kty === undefined){
const err26 = {instancePath:instancePath+"/credential_response_encryption/jwk",schemaPath:"#/properties/credential_response_encryption/properties/jwk/required",keyword:"required",params:{missingProperty: "kty"},schema:schema33.properties.credential_response_encryption.properties.jwk.required,parentSchema:schema33.properties.credential_response_encryption.properties.jwk,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data11.alg === undefined){
const err27 = {instancePath:instancePath+"/credential_response_encryption/jwk",schemaPath:"#/properties/credential_response_encryption/properties/jwk/required",keyword:"required",params:{missingProperty: "alg"},schema:schema33.properties.credential_response_encryption.properties.jwk.required,parentSchema:schema33.properties.credential_response_encryption.properties.jwk,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data11.kty !== undefined){
let data12 = data11.kty;
if(typeof data12 !== "string"){
const err28 = {instancePath:instancePath+"/credential_response_encryption/jwk/kty",schemaPath:"#/properties/credential_response_encryption/properties/jwk/properties/kty/type",keyword:"type",params:{type: "string"},schema:schema33.properties.credential_response_encryption.properties.jwk.properties.kty.type,parentSchema:schema33.properties.credential_response_encryption.properties.jwk.properties.kty,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.alg !== undefined){
let data13 = data11.alg;
if(typeof data13 !== "string"){
const err29 = {instancePath:instancePath+"/credential_response_encryption/jwk/alg",schemaPath:"#/properties/credential_response_encryption/properties/jwk/properties/alg/type",keyword:"type",params:{type: "string"},schema:schema33.properties.credential_response_encryption.properties.jwk.properties.alg.type,parentSchema:schema33.properties.credential_response_encryption.properties.jwk.properties.alg,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/credential_response_encryption/jwk",schemaPath:"#/properties/credential_response_encryption/properties/jwk/type",keyword:"type",params:{type: "object"},schema:schema33.properties.credential_response_encryption.properties.jwk.type,parentSchema:schema33.properties.credential_response_encryption.properties.jwk,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data10.enc !== undefined){
let data14 = data10.enc;
if(typeof data14 !== "string"){
const err31 = {instancePath:instancePath+"/credential_response_encryption/enc",schemaPath:"#/properties/credential_response_encryption/properties/enc/type",keyword:"type",params:{type: "string"},schema:schema33.properties.credential_response_encryption.properties.enc.type,parentSchema:schema33.properties.credential_response_encryption.properties.enc,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.zip !== undefined){
let data15 = data10.zip;
if(typeof data15 !== "string"){
const err32 = {instancePath:instancePath+"/credential_response_encryption/zip",schemaPath:"#/properties/credential_response_encryption/properties/zip/type",keyword:"type",params:{type: "string"},schema:schema33.properties.credential_response_encryption.properties.zip.type,parentSchema:schema33.properties.credential_response_encryption.properties.zip,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/credential_response_encryption",schemaPath:"#/properties/credential_response_encryption/type",keyword:"type",params:{type: "object"},schema:schema33.properties.credential_response_encryption.type,parentSchema:schema33.properties.credential_response_encryption,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate9.errors = vErrors;
return errors === 0;
}
validate9.evaluated = {"props":{"credential_identifier":true,"credential_configuration_id":true,"proofs":true,"credential_response_encryption":true},"dynamicProps":false,"dynamicItems":false};

exports["credential-response"] = validate10;
const schema36 = messageSchemas["credential-response"];

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/credential-response.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate10.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(errors === _errs4){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.credentials === undefined) && (missing0 = "credentials")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.interval === undefined) && (missing1 = "interval")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs9 === errors;
if(valid3){
const err4 = {instancePath,schemaPath:"#/allOf/0/then/allOf/0/not",keyword:"not",params:{},schema:schema36.allOf[0].then.allOf[0].not,parentSchema:schema36.allOf[0].then.allOf[0],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema36.allOf[0].then.allOf[0], instancePath, data);
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.transaction_id === undefined) && (missing2 = "transaction_id")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var valid4 = _errs13 === errors;
if(valid4){
const err7 = {instancePath,schemaPath:"#/allOf/0/then/allOf/1/not",keyword:"not",params:{},schema:schema36.allOf[0].then.allOf[1].not,parentSchema:schema36.allOf[0].then.allOf[1],data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema36.allOf[0].then.allOf[1], instancePath, data);
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs15 = errors;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.notification_id === undefined) && (missing3 = "notification_id")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid6 = _errs18 === errors;
if(valid6){
const err10 = {instancePath,schemaPath:"#/allOf/0/else/allOf/0/not",keyword:"not",params:{},schema:schema36.allOf[0].else.allOf[0].not,parentSchema:schema36.allOf[0].else.allOf[0],data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema36.allOf[0].else.allOf[0], instancePath, data);
keyword0.call(this, schema36.allOf[0].else, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transaction_id === undefined){
const err11 = {instancePath,schemaPath:"#/allOf/0/else/required",keyword:"required",params:{missingProperty: "transaction_id"},schema:schema36.allOf[0].else.required,parentSchema:schema36.allOf[0].else,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err12 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema36.allOf[0].if,parentSchema:schema36.allOf[0],data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const _errs21 = errors;
let valid7 = true;
const _errs22 = errors;
if(errors === _errs22){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.transaction_id === undefined) && (missing4 = "transaction_id")){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs24 = errors;
keyword0.call(this, schema36.allOf[1].then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.interval === undefined){
const err15 = {instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: "interval"},schema:schema36.allOf[1].then.required,parentSchema:schema36.allOf[1].then,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
valid7 = _valid1;
}
if(!valid7){
const err16 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema36.allOf[1].if,parentSchema:schema36.allOf[1],data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
keyword0.call(this, schema36, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credentials !== undefined){
let data0 = data.credentials;
keyword0.call(this, schema36.properties.credentials, instancePath+"/credentials", data0);
if(Array.isArray(data0)){
if(data0.length < 1){
const err17 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema36.properties.credentials,data:data0};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
keyword0.call(this, schema36.properties.credentials.items, instancePath+"/credentials/" + i0, data1);
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.credential === undefined){
const err18 = {instancePath:instancePath+"/credentials/" + i0,schemaPath:"#/properties/credentials/items/required",keyword:"required",params:{missingProperty: "credential"},schema:schema36.properties.credentials.items.required,parentSchema:schema36.properties.credentials.items,data:data1};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data1.credential !== undefined){
let data2 = data1.credential;
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err19 = {instancePath:instancePath+"/credentials/" + i0+"/credential",schemaPath:"#/properties/credentials/items/properties/credential/type",keyword:"type",params:{type: schema36.properties.credentials.items.properties.credential.type},schema:schema36.properties.credentials.items.properties.credential.type,parentSchema:schema36.properties.credentials.items.properties.credential,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
keyword0.call(this, schema36.properties.credentials.items.properties.credential, instancePath+"/credentials/" + i0+"/credential", data2);
}
}
else {
const err20 = {instancePath:instancePath+"/credentials/" + i0,schemaPath:"#/properties/credentials/items/type",keyword:"type",params:{type: "object"},schema:schema36.properties.credentials.items.type,parentSchema:schema36.properties.credentials.items,data:data1};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "array"},schema:schema36.properties.credentials.type,parentSchema:schema36.properties.credentials,data:data0};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.transaction_id !== undefined){
let data3 = data.transaction_id;
keyword0.call(this, schema36.properties.transaction_id, instancePath+"/transaction_id", data3);
if(typeof data3 === "string"){
if(func0(data3) < 1){
const err22 = {instancePath:instancePath+"/transaction_id",schemaPath:"#/properties/transaction_id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema36.properties.transaction_id,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/transaction_id",schemaPath:"#/properties/transaction_id/type",keyword:"type",params:{type: "string"},schema:schema36.properties.transaction_id.type,parentSchema:schema36.properties.transaction_id,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.interval !== undefined){
let data4 = data.interval;
keyword0.call(this, schema36.properties.interval, instancePath+"/interval", data4);
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 <= 0 || isNaN(data4)){
const err24 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema36.properties.interval,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/type",keyword:"type",params:{type: "number"},schema:schema36.properties.interval.type,parentSchema:schema36.properties.interval,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.notification_id !== undefined){
let data5 = data.notification_id;
keyword0.call(this, schema36.properties.notification_id, instancePath+"/notification_id", data5);
if(typeof data5 === "string"){
if(func0(data5) < 1){
const err26 = {instancePath:instancePath+"/notification_id",schemaPath:"#/properties/notification_id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema36.properties.notification_id,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/notification_id",schemaPath:"#/properties/notification_id/type",keyword:"type",params:{type: "string"},schema:schema36.properties.notification_id.type,parentSchema:schema36.properties.notification_id,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
validate10.evaluated = {"props":{"credentials":true,"transaction_id":true,"interval":true,"notification_id":true},"dynamicProps":false,"dynamicItems":false};

exports["credential-error"] = validate11;
const schema37 = messageSchemas["credential-error"];

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/credential-error.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate11.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema37, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.error !== undefined){
let data0 = data.error;
const _errs5 = errors;
const _errs6 = errors;
if("invalid_request" !== data0){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs6 === errors;
if(valid2){
const err2 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/allOf/0/not",keyword:"not",params:{},schema:schema37.properties.error.allOf[0].not,parentSchema:schema37.properties.error.allOf[0],data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema37.properties.error.allOf[0], instancePath+"/error", data0);
if(!((((((((data0 === "invalid_credential_request") || (data0 === "unknown_credential_configuration")) || (data0 === "unknown_credential_identifier")) || (data0 === "invalid_proof")) || (data0 === "invalid_nonce")) || (data0 === "invalid_encryption_parameters")) || (data0 === "credential_request_denied")) || (data0 === "invalid_request"))){
const err3 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/allOf/1/enum",keyword:"enum",params:{allowedValues: schema37.properties.error.allOf[1].enum},schema:schema37.properties.error.allOf[1].enum,parentSchema:schema37.properties.error.allOf[1],data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
keyword0.call(this, schema37.properties.error.allOf[1], instancePath+"/error", data0);
if(typeof data0 === "string"){
if(func0(data0) < 1){
const err4 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema37.properties.error,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},schema:schema37.properties.error.type,parentSchema:schema37.properties.error,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.error_description !== undefined){
let data1 = data.error_description;
keyword0.call(this, schema37.properties.error_description, instancePath+"/error_description", data1);
if(typeof data1 === "string"){
if(!pattern52.test(data1)){
const err6 = {instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/pattern",keyword:"pattern",params:{pattern: "^[ !#-\\[\\]-~]*$"},schema:"^[ !#-\\[\\]-~]*$",parentSchema:schema37.properties.error_description,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/type",keyword:"type",params:{type: "string"},schema:schema37.properties.error_description.type,parentSchema:schema37.properties.error_description,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}
validate11.evaluated = {"props":{"error":true,"error_description":true},"dynamicProps":false,"dynamicItems":false};

exports["deferred-credential-response"] = validate12;
const schema38 = messageSchemas["deferred-credential-response"];

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/deferred-credential-response.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate12.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid0 = true;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.credentials === undefined) && (missing0 = "credentials")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.interval === undefined) && (missing1 = "interval")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid2 = _errs8 === errors;
if(valid2){
const err4 = {instancePath,schemaPath:"#/then/allOf/0/not",keyword:"not",params:{},schema:schema38.then.allOf[0].not,parentSchema:schema38.then.allOf[0],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema38.then.allOf[0], instancePath, data);
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.transaction_id === undefined) && (missing2 = "transaction_id")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var valid3 = _errs12 === errors;
if(valid3){
const err7 = {instancePath,schemaPath:"#/then/allOf/1/not",keyword:"not",params:{},schema:schema38.then.allOf[1].not,parentSchema:schema38.then.allOf[1],data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema38.then.allOf[1], instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credentials !== undefined){
let data0 = data.credentials;
keyword0.call(this, schema38.then.properties.credentials, instancePath+"/credentials", data0);
if(Array.isArray(data0)){
if(data0.length < 1){
const err8 = {instancePath:instancePath+"/credentials",schemaPath:"#/then/properties/credentials/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema38.then.properties.credentials,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.credential === undefined){
const err9 = {instancePath:instancePath+"/credentials/" + i0,schemaPath:"#/then/properties/credentials/items/required",keyword:"required",params:{missingProperty: "credential"},schema:schema38.then.properties.credentials.items.required,parentSchema:schema38.then.properties.credentials.items,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.credential !== undefined){
let data2 = data1.credential;
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err10 = {instancePath:instancePath+"/credentials/" + i0+"/credential",schemaPath:"#/then/properties/credentials/items/properties/credential/type",keyword:"type",params:{type: schema38.then.properties.credentials.items.properties.credential.type},schema:schema38.then.properties.credentials.items.properties.credential.type,parentSchema:schema38.then.properties.credentials.items.properties.credential,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/credentials/" + i0,schemaPath:"#/then/properties/credentials/items/type",keyword:"type",params:{type: "object"},schema:schema38.then.properties.credentials.items.type,parentSchema:schema38.then.properties.credentials.items,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/credentials",schemaPath:"#/then/properties/credentials/type",keyword:"type",params:{type: "array"},schema:schema38.then.properties.credentials.type,parentSchema:schema38.then.properties.credentials,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.credentials = true;
}
ifClause0 = "then";
}
else {
const _errs20 = errors;
const _errs21 = errors;
let valid8 = true;
const _errs22 = errors;
if(errors === _errs22){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.credential === undefined) && (missing3 = "credential")){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs24 = errors;
keyword0.call(this, schema38.else.then, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.credentials === undefined){
const err15 = {instancePath,schemaPath:"#/else/then/required",keyword:"required",params:{missingProperty: "credentials"},schema:schema38.else.then.required,parentSchema:schema38.else.then,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
valid8 = _valid1;
ifClause1 = "then";
}
else {
const _errs26 = errors;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.notification_id === undefined) && (missing4 = "notification_id")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid10 = _errs29 === errors;
if(valid10){
const err18 = {instancePath,schemaPath:"#/else/else/allOf/0/not",keyword:"not",params:{},schema:schema38.else.else.allOf[0].not,parentSchema:schema38.else.else.allOf[0],data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema38.else.else.allOf[0], instancePath, data);
keyword0.call(this, schema38.else.else, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.transaction_id === undefined){
const err19 = {instancePath,schemaPath:"#/else/else/required",keyword:"required",params:{missingProperty: "transaction_id"},schema:schema38.else.else.required,parentSchema:schema38.else.else,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data.interval === undefined){
const err20 = {instancePath,schemaPath:"#/else/else/required",keyword:"required",params:{missingProperty: "interval"},schema:schema38.else.else.required,parentSchema:schema38.else.else,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data.transaction_id !== undefined){
let data3 = data.transaction_id;
if(typeof data3 !== "string"){
const err21 = {instancePath:instancePath+"/transaction_id",schemaPath:"#/else/else/properties/transaction_id/type",keyword:"type",params:{type: "string"},schema:schema38.else.else.properties.transaction_id.type,parentSchema:schema38.else.else.properties.transaction_id,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.interval !== undefined){
let data4 = data.interval;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 <= 0 || isNaN(data4)){
const err22 = {instancePath:instancePath+"/interval",schemaPath:"#/else/else/properties/interval/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema38.else.else.properties.interval,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/interval",schemaPath:"#/else/else/properties/interval/type",keyword:"type",params:{type: "number"},schema:schema38.else.else.properties.interval.type,parentSchema:schema38.else.else.properties.interval,data:data4};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
var _valid1 = _errs26 === errors;
valid8 = _valid1;
if(valid8){
var props1 = {};
props1.transaction_id = true;
props1.interval = true;
}
ifClause1 = "else";
}
if(!valid8){
const err24 = {instancePath,schemaPath:"#/else/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema38.else.if,parentSchema:schema38.else,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs20 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
}
ifClause0 = "else";
}
if(!valid0){
const err25 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema38.if,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
keyword0.call(this, schema38, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(props0 !== true){
props0 = props0 || {};
props0.notification_id = true;
}
if(data.notification_id !== undefined){
let data5 = data.notification_id;
keyword0.call(this, schema38.properties.notification_id, instancePath+"/notification_id", data5);
if(typeof data5 === "string"){
if(func0(data5) < 1){
const err26 = {instancePath:instancePath+"/notification_id",schemaPath:"#/properties/notification_id/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema38.properties.notification_id,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/notification_id",schemaPath:"#/properties/notification_id/type",keyword:"type",params:{type: "string"},schema:schema38.properties.notification_id.type,parentSchema:schema38.properties.notification_id,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate12.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate12.evaluated = {"dynamicProps":true,"dynamicItems":false};

exports["deferred-credential-error"] = validate13;
const schema39 = messageSchemas["deferred-credential-error"];

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/deferred-credential-error.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate13.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema39, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.error !== undefined){
let data0 = data.error;
const _errs5 = errors;
const _errs6 = errors;
if("invalid_request" !== data0){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs6 === errors;
if(valid2){
const err2 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/allOf/0/not",keyword:"not",params:{},schema:schema39.properties.error.allOf[0].not,parentSchema:schema39.properties.error.allOf[0],data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema39.properties.error.allOf[0], instancePath+"/error", data0);
if(!(((((((((data0 === "invalid_credential_request") || (data0 === "unknown_credential_configuration")) || (data0 === "unknown_credential_identifier")) || (data0 === "invalid_proof")) || (data0 === "invalid_nonce")) || (data0 === "invalid_encryption_parameters")) || (data0 === "credential_request_denied")) || (data0 === "invalid_transaction_id")) || (data0 === "invalid_request"))){
const err3 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/allOf/1/enum",keyword:"enum",params:{allowedValues: schema39.properties.error.allOf[1].enum},schema:schema39.properties.error.allOf[1].enum,parentSchema:schema39.properties.error.allOf[1],data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
keyword0.call(this, schema39.properties.error.allOf[1], instancePath+"/error", data0);
if(typeof data0 === "string"){
if(func0(data0) < 1){
const err4 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema39.properties.error,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},schema:schema39.properties.error.type,parentSchema:schema39.properties.error,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.error_description !== undefined){
let data1 = data.error_description;
keyword0.call(this, schema39.properties.error_description, instancePath+"/error_description", data1);
if(typeof data1 === "string"){
if(!pattern52.test(data1)){
const err6 = {instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/pattern",keyword:"pattern",params:{pattern: "^[ !#-\\[\\]-~]*$"},schema:"^[ !#-\\[\\]-~]*$",parentSchema:schema39.properties.error_description,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/type",keyword:"type",params:{type: "string"},schema:schema39.properties.error_description.type,parentSchema:schema39.properties.error_description,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}
validate13.evaluated = {"props":{"error":true,"error_description":true},"dynamicProps":false,"dynamicItems":false};

exports["notification-request"] = validate14;
const schema40 = messageSchemas["notification-request"];

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/notification-request.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate14.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema40, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.notification_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "notification_id"},schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.event === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "event"},schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.notification_id !== undefined){
let data0 = data.notification_id;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/notification_id",schemaPath:"#/properties/notification_id/type",keyword:"type",params:{type: "string"},schema:schema40.properties.notification_id.type,parentSchema:schema40.properties.notification_id,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
keyword0.call(this, schema40.properties.notification_id, instancePath+"/notification_id", data0);
}
if(data.event !== undefined){
let data1 = data.event;
if(!(((data1 === "credential_accepted") || (data1 === "credential_failure")) || (data1 === "credential_deleted"))){
const err3 = {instancePath:instancePath+"/event",schemaPath:"#/properties/event/enum",keyword:"enum",params:{allowedValues: schema40.properties.event.enum},schema:schema40.properties.event.enum,parentSchema:schema40.properties.event,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
keyword0.call(this, schema40.properties.event, instancePath+"/event", data1);
}
if(data.event_description !== undefined){
let data2 = data.event_description;
keyword0.call(this, schema40.properties.event_description, instancePath+"/event_description", data2);
if(typeof data2 === "string"){
if(!pattern52.test(data2)){
const err4 = {instancePath:instancePath+"/event_description",schemaPath:"#/properties/event_description/pattern",keyword:"pattern",params:{pattern: "^[ !#-\\[\\]-~]*$"},schema:"^[ !#-\\[\\]-~]*$",parentSchema:schema40.properties.event_description,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/event_description",schemaPath:"#/properties/event_description/type",keyword:"type",params:{type: "string"},schema:schema40.properties.event_description.type,parentSchema:schema40.properties.event_description,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}
validate14.evaluated = {"props":{"notification_id":true,"event":true,"event_description":true},"dynamicProps":false,"dynamicItems":false};

exports["notification-error"] = validate15;
const schema41 = messageSchemas["notification-error"];

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/notification-error.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate15.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema41, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.error !== undefined){
let data0 = data.error;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},schema:schema41.properties.error.type,parentSchema:schema41.properties.error,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "invalid_notification_id") || (data0 === "invalid_notification_request"))){
const err2 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/allOf/0/enum",keyword:"enum",params:{allowedValues: schema41.properties.error.allOf[0].enum},schema:schema41.properties.error.allOf[0].enum,parentSchema:schema41.properties.error.allOf[0],data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
keyword0.call(this, schema41.properties.error.allOf[0], instancePath+"/error", data0);
}
if(data.error_description !== undefined){
let data1 = data.error_description;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/error_description",schemaPath:"#/properties/error_description/type",keyword:"type",params:{type: "string"},schema:schema41.properties.error_description.type,parentSchema:schema41.properties.error_description,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}
validate15.evaluated = {"props":{"error":true,"error_description":true},"dynamicProps":false,"dynamicItems":false};

exports["pingone-offer"] = validate16;
const schema42 = messageSchemas["pingone-offer"];
const pattern60 = new RegExp("^[A-Za-z][A-Za-z0-9+.-]*:\\S", "u");
const pattern61 = new RegExp("^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+\\S*$", "u");
const pattern64 = new RegExp("^[Oo][Pp][Ee][Nn][Ii][Dd]-[Cc][Rr][Ee][Dd][Ee][Nn][Tt][Ii][Aa][Ll]-[Oo][Ff][Ff][Ee][Rr]:", "u");
const pattern65 = new RegExp("^[^?]*\\?((?!credential_offer(_uri)?=)[^&]*&)*credential_offer(_uri)?=[^&#]+(&(?!credential_offer(_uri)?=)[^&]*)*$", "u");
const pattern66 = new RegExp("^([Dd][Aa][Tt][Aa]:[Ii][Mm][Aa][Gg][Ee]/[Pp][Nn][Gg];[Bb][Aa][Ss][Ee]64,)?iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$", "u");
const pattern67 = new RegExp("^[Dd][Aa][Tt][Aa]:[Ii][Mm][Aa][Gg][Ee]/[Pp][Nn][Gg];[Bb][Aa][Ss][Ee]64,", "u");
const pattern68 = new RegExp("^(?!0{8}-)[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", "u");
const pattern69 = new RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$", "u");
const pattern71 = new RegExp("^[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#]+\\S*$", "u");
const formats0 = require("ajv-formats/dist/formats").fullFormats["date-time"];

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/pingone-offer.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate16.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema42.allOf[0], instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data._links === undefined){
const err0 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "_links"},schema:schema42.allOf[0].required,parentSchema:schema42.allOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
keyword0.call(this, schema42.allOf[1], instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data._links === undefined){
const err1 = {instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty: "_links"},schema:schema42.allOf[1].required,parentSchema:schema42.allOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
keyword0.call(this, schema42.allOf[2], instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data._links === undefined){
const err2 = {instancePath,schemaPath:"#/allOf/2/required",keyword:"required",params:{missingProperty: "_links"},schema:schema42.allOf[2].required,parentSchema:schema42.allOf[2],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
var props0 = {};
for(const key0 in data){
if(pattern27.test(key0)){
let data0 = data[key0];
const _errs7 = errors;
const _errs8 = errors;
if(data0 !== null){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid2 = _errs8 === errors;
if(valid2){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/3/patternProperties//not",keyword:"not",params:{},schema:schema42.allOf[3].patternProperties[""].not,parentSchema:schema42.allOf[3].patternProperties[""],data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
keyword0.call(this, schema42.allOf[3].patternProperties[""], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), data0);
props0[key0] = true;
}
}
}
keyword0.call(this, schema42, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.createdAt === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.expiresAt === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expiresAt"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.credentialOfferUrl === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "credentialOfferUrl"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.status === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.environment === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.user === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0._links = true;
props0.id = true;
props0.createdAt = true;
props0.expiresAt = true;
props0.credentialOfferUrl = true;
props0.environment = true;
props0.user = true;
props0.grantTypes = true;
props0.credentials = true;
props0.requiredScopes = true;
props0.status = true;
}
if(data._links !== undefined){
let data1 = data._links;
keyword0.call(this, schema42.properties._links, instancePath+"/_links", data1);
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.credentialOfferUrl === undefined){
const err12 = {instancePath:instancePath+"/_links",schemaPath:"#/properties/_links/required",keyword:"required",params:{missingProperty: "credentialOfferUrl"},schema:schema42.properties._links.required,parentSchema:schema42.properties._links,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data1["openid-credential-offer"] === undefined){
const err13 = {instancePath:instancePath+"/_links",schemaPath:"#/properties/_links/required",keyword:"required",params:{missingProperty: "openid-credential-offer"},schema:schema42.properties._links.required,parentSchema:schema42.properties._links,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data1.qrCode === undefined){
const err14 = {instancePath:instancePath+"/_links",schemaPath:"#/properties/_links/required",keyword:"required",params:{missingProperty: "qrCode"},schema:schema42.properties._links.required,parentSchema:schema42.properties._links,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data1.self === undefined){
const err15 = {instancePath:instancePath+"/_links",schemaPath:"#/properties/_links/required",keyword:"required",params:{missingProperty: "self"},schema:schema42.properties._links.required,parentSchema:schema42.properties._links,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data1.environment === undefined){
const err16 = {instancePath:instancePath+"/_links",schemaPath:"#/properties/_links/required",keyword:"required",params:{missingProperty: "environment"},schema:schema42.properties._links.required,parentSchema:schema42.properties._links,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data1.user === undefined){
const err17 = {instancePath:instancePath+"/_links",schemaPath:"#/properties/_links/required",keyword:"required",params:{missingProperty: "user"},schema:schema42.properties._links.required,parentSchema:schema42.properties._links,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data1){
if(!((((((key1 === "self") || (key1 === "credentialOfferUrl")) || (key1 === "environment")) || (key1 === "user")) || (key1 === "openid-credential-offer")) || (key1 === "qrCode"))){
let data2 = data1[key1];
keyword0.call(this, schema42.properties._links.additionalProperties, instancePath+"/_links/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), data2);
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.href === undefined){
const err18 = {instancePath:instancePath+"/_links/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/_links/additionalProperties/required",keyword:"required",params:{missingProperty: "href"},schema:schema42.properties._links.additionalProperties.required,parentSchema:schema42.properties._links.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data2.href !== undefined){
let data3 = data2.href;
if(typeof data3 === "string"){
if(!pattern60.test(data3)){
const err19 = {instancePath:instancePath+"/_links/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/href",schemaPath:"#/properties/_links/additionalProperties/properties/href/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:\\S"},schema:"^[A-Za-z][A-Za-z0-9+.-]*:\\S",parentSchema:schema42.properties._links.additionalProperties.properties.href,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/_links/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/href",schemaPath:"#/properties/_links/additionalProperties/properties/href/type",keyword:"type",params:{type: "string"},schema:schema42.properties._links.additionalProperties.properties.href.type,parentSchema:schema42.properties._links.additionalProperties.properties.href,data:data3};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/_links/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/_links/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema42.properties._links.additionalProperties.type,parentSchema:schema42.properties._links.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data1.self !== undefined){
let data4 = data1.self;
keyword0.call(this, schema42.properties._links.properties.self, instancePath+"/_links/self", data4);
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.href === undefined){
const err22 = {instancePath:instancePath+"/_links/self",schemaPath:"#/properties/_links/properties/self/required",keyword:"required",params:{missingProperty: "href"},schema:schema42.properties._links.properties.self.required,parentSchema:schema42.properties._links.properties.self,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data4.href !== undefined){
let data5 = data4.href;
keyword0.call(this, schema42.properties._links.properties.self.properties.href, instancePath+"/_links/self/href", data5);
if(typeof data5 === "string"){
if(!pattern61.test(data5)){
const err23 = {instancePath:instancePath+"/_links/self/href",schemaPath:"#/properties/_links/properties/self/properties/href/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+\\S*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+\\S*$",parentSchema:schema42.properties._links.properties.self.properties.href,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/_links/self/href",schemaPath:"#/properties/_links/properties/self/properties/href/type",keyword:"type",params:{type: "string"},schema:schema42.properties._links.properties.self.properties.href.type,parentSchema:schema42.properties._links.properties.self.properties.href,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/_links/self",schemaPath:"#/properties/_links/properties/self/type",keyword:"type",params:{type: "object"},schema:schema42.properties._links.properties.self.type,parentSchema:schema42.properties._links.properties.self,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data1.credentialOfferUrl !== undefined){
let data6 = data1.credentialOfferUrl;
keyword0.call(this, schema42.properties._links.properties.credentialOfferUrl, instancePath+"/_links/credentialOfferUrl", data6);
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.href === undefined){
const err26 = {instancePath:instancePath+"/_links/credentialOfferUrl",schemaPath:"#/properties/_links/properties/credentialOfferUrl/required",keyword:"required",params:{missingProperty: "href"},schema:schema42.properties._links.properties.credentialOfferUrl.required,parentSchema:schema42.properties._links.properties.credentialOfferUrl,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data6.href !== undefined){
let data7 = data6.href;
if(typeof data7 === "string"){
if(func0(data7) < 1){
const err27 = {instancePath:instancePath+"/_links/credentialOfferUrl/href",schemaPath:"#/properties/_links/properties/credentialOfferUrl/properties/href/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema42.properties._links.properties.credentialOfferUrl.properties.href,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/_links/credentialOfferUrl/href",schemaPath:"#/properties/_links/properties/credentialOfferUrl/properties/href/type",keyword:"type",params:{type: "string"},schema:schema42.properties._links.properties.credentialOfferUrl.properties.href.type,parentSchema:schema42.properties._links.properties.credentialOfferUrl.properties.href,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/_links/credentialOfferUrl",schemaPath:"#/properties/_links/properties/credentialOfferUrl/type",keyword:"type",params:{type: "object"},schema:schema42.properties._links.properties.credentialOfferUrl.type,parentSchema:schema42.properties._links.properties.credentialOfferUrl,data:data6};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data1.environment !== undefined){
let data8 = data1.environment;
keyword0.call(this, schema42.properties._links.properties.environment, instancePath+"/_links/environment", data8);
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.href === undefined){
const err30 = {instancePath:instancePath+"/_links/environment",schemaPath:"#/properties/_links/properties/environment/required",keyword:"required",params:{missingProperty: "href"},schema:schema42.properties._links.properties.environment.required,parentSchema:schema42.properties._links.properties.environment,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data8.href !== undefined){
let data9 = data8.href;
keyword0.call(this, schema42.properties._links.properties.environment.properties.href, instancePath+"/_links/environment/href", data9);
if(typeof data9 === "string"){
if(!pattern61.test(data9)){
const err31 = {instancePath:instancePath+"/_links/environment/href",schemaPath:"#/properties/_links/properties/environment/properties/href/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+\\S*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+\\S*$",parentSchema:schema42.properties._links.properties.environment.properties.href,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/_links/environment/href",schemaPath:"#/properties/_links/properties/environment/properties/href/type",keyword:"type",params:{type: "string"},schema:schema42.properties._links.properties.environment.properties.href.type,parentSchema:schema42.properties._links.properties.environment.properties.href,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/_links/environment",schemaPath:"#/properties/_links/properties/environment/type",keyword:"type",params:{type: "object"},schema:schema42.properties._links.properties.environment.type,parentSchema:schema42.properties._links.properties.environment,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data1.user !== undefined){
let data10 = data1.user;
keyword0.call(this, schema42.properties._links.properties.user, instancePath+"/_links/user", data10);
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.href === undefined){
const err34 = {instancePath:instancePath+"/_links/user",schemaPath:"#/properties/_links/properties/user/required",keyword:"required",params:{missingProperty: "href"},schema:schema42.properties._links.properties.user.required,parentSchema:schema42.properties._links.properties.user,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data10.href !== undefined){
let data11 = data10.href;
keyword0.call(this, schema42.properties._links.properties.user.properties.href, instancePath+"/_links/user/href", data11);
if(typeof data11 === "string"){
if(!pattern61.test(data11)){
const err35 = {instancePath:instancePath+"/_links/user/href",schemaPath:"#/properties/_links/properties/user/properties/href/pattern",keyword:"pattern",params:{pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+\\S*$"},schema:"^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+\\S*$",parentSchema:schema42.properties._links.properties.user.properties.href,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/_links/user/href",schemaPath:"#/properties/_links/properties/user/properties/href/type",keyword:"type",params:{type: "string"},schema:schema42.properties._links.properties.user.properties.href.type,parentSchema:schema42.properties._links.properties.user.properties.href,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/_links/user",schemaPath:"#/properties/_links/properties/user/type",keyword:"type",params:{type: "object"},schema:schema42.properties._links.properties.user.type,parentSchema:schema42.properties._links.properties.user,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data1["openid-credential-offer"] !== undefined){
let data12 = data1["openid-credential-offer"];
keyword0.call(this, schema42.properties._links.properties["openid-credential-offer"], instancePath+"/_links/openid-credential-offer", data12);
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.href === undefined){
const err38 = {instancePath:instancePath+"/_links/openid-credential-offer",schemaPath:"#/properties/_links/properties/openid-credential-offer/required",keyword:"required",params:{missingProperty: "href"},schema:schema42.properties._links.properties["openid-credential-offer"].required,parentSchema:schema42.properties._links.properties["openid-credential-offer"],data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data12.href !== undefined){
let data13 = data12.href;
keyword0.call(this, schema42.properties._links.properties["openid-credential-offer"].properties.href.allOf[0], instancePath+"/_links/openid-credential-offer/href", data13);
if(typeof data13 === "string"){
if(!pattern64.test(data13)){
const err39 = {instancePath:instancePath+"/_links/openid-credential-offer/href",schemaPath:"#/properties/_links/properties/openid-credential-offer/properties/href/allOf/0/pattern",keyword:"pattern",params:{pattern: "^[Oo][Pp][Ee][Nn][Ii][Dd]-[Cc][Rr][Ee][Dd][Ee][Nn][Tt][Ii][Aa][Ll]-[Oo][Ff][Ff][Ee][Rr]:"},schema:"^[Oo][Pp][Ee][Nn][Ii][Dd]-[Cc][Rr][Ee][Dd][Ee][Nn][Tt][Ii][Aa][Ll]-[Oo][Ff][Ff][Ee][Rr]:",parentSchema:schema42.properties._links.properties["openid-credential-offer"].properties.href.allOf[0],data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
keyword0.call(this, schema42.properties._links.properties["openid-credential-offer"].properties.href.allOf[1], instancePath+"/_links/openid-credential-offer/href", data13);
if(typeof data13 === "string"){
if(!pattern65.test(data13)){
const err40 = {instancePath:instancePath+"/_links/openid-credential-offer/href",schemaPath:"#/properties/_links/properties/openid-credential-offer/properties/href/allOf/1/pattern",keyword:"pattern",params:{pattern: "^[^?]*\\?((?!credential_offer(_uri)?=)[^&]*&)*credential_offer(_uri)?=[^&#]+(&(?!credential_offer(_uri)?=)[^&]*)*$"},schema:"^[^?]*\\?((?!credential_offer(_uri)?=)[^&]*&)*credential_offer(_uri)?=[^&#]+(&(?!credential_offer(_uri)?=)[^&]*)*$",parentSchema:schema42.properties._links.properties["openid-credential-offer"].properties.href.allOf[1],data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(typeof data13 === "string"){
if(func0(data13) < 1){
const err41 = {instancePath:instancePath+"/_links/openid-credential-offer/href",schemaPath:"#/properties/_links/properties/openid-credential-offer/properties/href/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema42.properties._links.properties["openid-credential-offer"].properties.href,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/_links/openid-credential-offer/href",schemaPath:"#/properties/_links/properties/openid-credential-offer/properties/href/type",keyword:"type",params:{type: "string"},schema:schema42.properties._links.properties["openid-credential-offer"].properties.href.type,parentSchema:schema42.properties._links.properties["openid-credential-offer"].properties.href,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/_links/openid-credential-offer",schemaPath:"#/properties/_links/properties/openid-credential-offer/type",keyword:"type",params:{type: "object"},schema:schema42.properties._links.properties["openid-credential-offer"].type,parentSchema:schema42.properties._links.properties["openid-credential-offer"],data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data1.qrCode !== undefined){
let data14 = data1.qrCode;
keyword0.call(this, schema42.properties._links.properties.qrCode, instancePath+"/_links/qrCode", data14);
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.href === undefined){
const err44 = {instancePath:instancePath+"/_links/qrCode",schemaPath:"#/properties/_links/properties/qrCode/required",keyword:"required",params:{missingProperty: "href"},schema:schema42.properties._links.properties.qrCode.required,parentSchema:schema42.properties._links.properties.qrCode,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data14.href !== undefined){
let data15 = data14.href;
keyword0.call(this, schema42.properties._links.properties.qrCode.properties.href.allOf[0], instancePath+"/_links/qrCode/href", data15);
if(typeof data15 === "string"){
if(!pattern66.test(data15)){
const err45 = {instancePath:instancePath+"/_links/qrCode/href",schemaPath:"#/properties/_links/properties/qrCode/properties/href/allOf/0/pattern",keyword:"pattern",params:{pattern: "^([Dd][Aa][Tt][Aa]:[Ii][Mm][Aa][Gg][Ee]/[Pp][Nn][Gg];[Bb][Aa][Ss][Ee]64,)?iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$"},schema:"^([Dd][Aa][Tt][Aa]:[Ii][Mm][Aa][Gg][Ee]/[Pp][Nn][Gg];[Bb][Aa][Ss][Ee]64,)?iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$",parentSchema:schema42.properties._links.properties.qrCode.properties.href.allOf[0],data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
keyword0.call(this, schema42.properties._links.properties.qrCode.properties.href.allOf[1], instancePath+"/_links/qrCode/href", data15);
if(typeof data15 === "string"){
if(!pattern67.test(data15)){
const err46 = {instancePath:instancePath+"/_links/qrCode/href",schemaPath:"#/properties/_links/properties/qrCode/properties/href/allOf/1/pattern",keyword:"pattern",params:{pattern: "^[Dd][Aa][Tt][Aa]:[Ii][Mm][Aa][Gg][Ee]/[Pp][Nn][Gg];[Bb][Aa][Ss][Ee]64,"},schema:"^[Dd][Aa][Tt][Aa]:[Ii][Mm][Aa][Gg][Ee]/[Pp][Nn][Gg];[Bb][Aa][Ss][Ee]64,",parentSchema:schema42.properties._links.properties.qrCode.properties.href.allOf[1],data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(typeof data15 === "string"){
if(func0(data15) < 1){
const err47 = {instancePath:instancePath+"/_links/qrCode/href",schemaPath:"#/properties/_links/properties/qrCode/properties/href/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema42.properties._links.properties.qrCode.properties.href,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/_links/qrCode/href",schemaPath:"#/properties/_links/properties/qrCode/properties/href/type",keyword:"type",params:{type: "string"},schema:schema42.properties._links.properties.qrCode.properties.href.type,parentSchema:schema42.properties._links.properties.qrCode.properties.href,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/_links/qrCode",schemaPath:"#/properties/_links/properties/qrCode/type",keyword:"type",params:{type: "object"},schema:schema42.properties._links.properties.qrCode.type,parentSchema:schema42.properties._links.properties.qrCode,data:data14};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/_links",schemaPath:"#/properties/_links/type",keyword:"type",params:{type: "object"},schema:schema42.properties._links.type,parentSchema:schema42.properties._links,data:data1};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.id !== undefined){
let data16 = data.id;
keyword0.call(this, schema42.properties.id, instancePath+"/id", data16);
if(typeof data16 === "string"){
if(!pattern68.test(data16)){
const err51 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!0{8}-)[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},schema:"^(?!0{8}-)[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",parentSchema:schema42.properties.id,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema42.properties.id.type,parentSchema:schema42.properties.id,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data17 = data.createdAt;
keyword0.call(this, schema42.properties.createdAt.allOf[0], instancePath+"/createdAt", data17);
if(typeof data17 === "string"){
if(!pattern69.test(data17)){
const err53 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/allOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$"},schema:"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$",parentSchema:schema42.properties.createdAt.allOf[0],data:data17};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
keyword0.call(this, schema42.properties.createdAt, instancePath+"/createdAt", data17);
if(typeof data17 === "string"){
if(!(formats0.validate(data17))){
const err54 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema42.properties.createdAt,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "string"},schema:schema42.properties.createdAt.type,parentSchema:schema42.properties.createdAt,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.expiresAt !== undefined){
let data18 = data.expiresAt;
keyword0.call(this, schema42.properties.expiresAt.allOf[0], instancePath+"/expiresAt", data18);
if(typeof data18 === "string"){
if(!pattern69.test(data18)){
const err56 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/allOf/0/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$"},schema:"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z$",parentSchema:schema42.properties.expiresAt.allOf[0],data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
keyword0.call(this, schema42.properties.expiresAt, instancePath+"/expiresAt", data18);
if(typeof data18 === "string"){
if(!(formats0.validate(data18))){
const err57 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/format",keyword:"format",params:{format: "date-time"},schema:"date-time",parentSchema:schema42.properties.expiresAt,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/type",keyword:"type",params:{type: "string"},schema:schema42.properties.expiresAt.type,parentSchema:schema42.properties.expiresAt,data:data18};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.credentialOfferUrl !== undefined){
let data19 = data.credentialOfferUrl;
keyword0.call(this, schema42.properties.credentialOfferUrl, instancePath+"/credentialOfferUrl", data19);
if(typeof data19 === "string"){
if(!pattern71.test(data19)){
const err59 = {instancePath:instancePath+"/credentialOfferUrl",schemaPath:"#/properties/credentialOfferUrl/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#]+\\S*$"},schema:"^[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#]+\\S*$",parentSchema:schema42.properties.credentialOfferUrl,data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/credentialOfferUrl",schemaPath:"#/properties/credentialOfferUrl/type",keyword:"type",params:{type: "string"},schema:schema42.properties.credentialOfferUrl.type,parentSchema:schema42.properties.credentialOfferUrl,data:data19};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.environment !== undefined){
let data20 = data.environment;
keyword0.call(this, schema42.properties.environment, instancePath+"/environment", data20);
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.id === undefined){
const err61 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/required",keyword:"required",params:{missingProperty: "id"},schema:schema42.properties.environment.required,parentSchema:schema42.properties.environment,data:data20};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data20.id !== undefined){
let data21 = data20.id;
keyword0.call(this, schema42.properties.environment.properties.id, instancePath+"/environment/id", data21);
if(typeof data21 === "string"){
if(!pattern68.test(data21)){
const err62 = {instancePath:instancePath+"/environment/id",schemaPath:"#/properties/environment/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!0{8}-)[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},schema:"^(?!0{8}-)[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",parentSchema:schema42.properties.environment.properties.id,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/environment/id",schemaPath:"#/properties/environment/properties/id/type",keyword:"type",params:{type: "string"},schema:schema42.properties.environment.properties.id.type,parentSchema:schema42.properties.environment.properties.id,data:data21};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"},schema:schema42.properties.environment.type,parentSchema:schema42.properties.environment,data:data20};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.user !== undefined){
let data22 = data.user;
keyword0.call(this, schema42.properties.user, instancePath+"/user", data22);
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.id === undefined){
const err65 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/required",keyword:"required",params:{missingProperty: "id"},schema:schema42.properties.user.required,parentSchema:schema42.properties.user,data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data22.id !== undefined){
let data23 = data22.id;
keyword0.call(this, schema42.properties.user.properties.id, instancePath+"/user/id", data23);
if(typeof data23 === "string"){
if(!pattern68.test(data23)){
const err66 = {instancePath:instancePath+"/user/id",schemaPath:"#/properties/user/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!0{8}-)[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},schema:"^(?!0{8}-)[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",parentSchema:schema42.properties.user.properties.id,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/user/id",schemaPath:"#/properties/user/properties/id/type",keyword:"type",params:{type: "string"},schema:schema42.properties.user.properties.id.type,parentSchema:schema42.properties.user.properties.id,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "object"},schema:schema42.properties.user.type,parentSchema:schema42.properties.user,data:data22};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.grantTypes !== undefined){
let data24 = data.grantTypes;
keyword0.call(this, schema42.properties.grantTypes, instancePath+"/grantTypes", data24);
if(Array.isArray(data24)){
const len0 = data24.length;
for(let i0=0; i0<len0; i0++){
let data25 = data24[i0];
if(!((data25 === "authorization_code") || (data25 === "urn:ietf:params:oauth:grant-type:pre-authorized_code"))){
const err69 = {instancePath:instancePath+"/grantTypes/" + i0,schemaPath:"#/properties/grantTypes/items/enum",keyword:"enum",params:{allowedValues: schema42.properties.grantTypes.items.enum},schema:schema42.properties.grantTypes.items.enum,parentSchema:schema42.properties.grantTypes.items,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/grantTypes",schemaPath:"#/properties/grantTypes/type",keyword:"type",params:{type: "array"},schema:schema42.properties.grantTypes.type,parentSchema:schema42.properties.grantTypes,data:data24};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.credentials !== undefined){
let data26 = data.credentials;
keyword0.call(this, schema42.properties.credentials, instancePath+"/credentials", data26);
if(Array.isArray(data26)){
const len1 = data26.length;
for(let i1=0; i1<len1; i1++){
let data27 = data26[i1];
if(typeof data27 !== "string"){
const err71 = {instancePath:instancePath+"/credentials/" + i1,schemaPath:"#/properties/credentials/items/type",keyword:"type",params:{type: "string"},schema:schema42.properties.credentials.items.type,parentSchema:schema42.properties.credentials.items,data:data27};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "array"},schema:schema42.properties.credentials.type,parentSchema:schema42.properties.credentials,data:data26};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.requiredScopes !== undefined){
let data28 = data.requiredScopes;
keyword0.call(this, schema42.properties.requiredScopes, instancePath+"/requiredScopes", data28);
if(Array.isArray(data28)){
const len2 = data28.length;
for(let i2=0; i2<len2; i2++){
let data29 = data28[i2];
if(typeof data29 === "string"){
if(!pattern11.test(data29)){
const err73 = {instancePath:instancePath+"/requiredScopes/" + i2,schemaPath:"#/properties/requiredScopes/items/pattern",keyword:"pattern",params:{pattern: "^[!#-\\[\\]-~]+$"},schema:"^[!#-\\[\\]-~]+$",parentSchema:schema42.properties.requiredScopes.items,data:data29};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/requiredScopes/" + i2,schemaPath:"#/properties/requiredScopes/items/type",keyword:"type",params:{type: "string"},schema:schema42.properties.requiredScopes.items.type,parentSchema:schema42.properties.requiredScopes.items,data:data29};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/requiredScopes",schemaPath:"#/properties/requiredScopes/type",keyword:"type",params:{type: "array"},schema:schema42.properties.requiredScopes.type,parentSchema:schema42.properties.requiredScopes,data:data28};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.status !== undefined){
let data30 = data.status;
if(!(((data30 === "CREATED") || (data30 === "ISSUING")) || (data30 === "COMPLETED"))){
const err76 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema42.properties.status.enum},schema:schema42.properties.status.enum,parentSchema:schema42.properties.status,data:data30};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
keyword0.call(this, schema42.properties.status, instancePath+"/status", data30);
}
}
else {
const err77 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
validate16.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate16.evaluated = {"dynamicProps":true,"dynamicItems":false};

exports["pingone-error"] = validate17;
const schema43 = messageSchemas["pingone-error"];

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://vcispec.dev/schemas/pingone-error.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate17.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
keyword0.call(this, schema43, instancePath, data);
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.code === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.message === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern68.test(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^(?!0{8}-)[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},schema:"^(?!0{8}-)[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",parentSchema:schema43.properties.id,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema43.properties.id.type,parentSchema:schema43.properties.id,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.code !== undefined){
let data1 = data.code;
if(typeof data1 === "string"){
if(func0(data1) < 1){
const err5 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema43.properties.code,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},schema:schema43.properties.code.type,parentSchema:schema43.properties.code,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.message !== undefined){
let data2 = data.message;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},schema:schema43.properties.message.type,parentSchema:schema43.properties.message,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.details !== undefined){
let data3 = data.details;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.code === undefined){
const err8 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/required",keyword:"required",params:{missingProperty: "code"},schema:schema43.properties.details.items.required,parentSchema:schema43.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4.message === undefined){
const err9 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/required",keyword:"required",params:{missingProperty: "message"},schema:schema43.properties.details.items.required,parentSchema:schema43.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.code !== undefined){
let data5 = data4.code;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/details/" + i0+"/code",schemaPath:"#/properties/details/items/properties/code/type",keyword:"type",params:{type: "string"},schema:schema43.properties.details.items.properties.code.type,parentSchema:schema43.properties.details.items.properties.code,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.message !== undefined){
let data6 = data4.message;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/details/" + i0+"/message",schemaPath:"#/properties/details/items/properties/message/type",keyword:"type",params:{type: "string"},schema:schema43.properties.details.items.properties.message.type,parentSchema:schema43.properties.details.items.properties.message,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.target !== undefined){
let data7 = data4.target;
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/details/" + i0+"/target",schemaPath:"#/properties/details/items/properties/target/type",keyword:"type",params:{type: "string"},schema:schema43.properties.details.items.properties.target.type,parentSchema:schema43.properties.details.items.properties.target,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.innerError !== undefined){
let data8 = data4.innerError;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err13 = {instancePath:instancePath+"/details/" + i0+"/innerError",schemaPath:"#/properties/details/items/properties/innerError/type",keyword:"type",params:{type: "object"},schema:schema43.properties.details.items.properties.innerError.type,parentSchema:schema43.properties.details.items.properties.innerError,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/type",keyword:"type",params:{type: "object"},schema:schema43.properties.details.items.type,parentSchema:schema43.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/details",schemaPath:"#/properties/details/type",keyword:"type",params:{type: "array"},schema:schema43.properties.details.type,parentSchema:schema43.properties.details,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}
validate17.evaluated = {"props":{"id":true,"code":true,"message":true,"details":true},"dynamicProps":false,"dynamicItems":false};

return exports;
}
